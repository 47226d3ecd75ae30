#include "network/supply_files.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/numbers.hpp"
#include "network/graph_shape.hpp"
#include "network/word_lines.hpp"

namespace sim33618 {
namespace {

// Rising where all are whole numbers, else as they are.
void sort_numbers(std::vector<std::string>& names) {
  const auto is_number = [](const std::string& name) { return parse_integer(name).has_value(); };
  if (!std::all_of(names.begin(), names.end(), is_number)) return;
  std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
    return *parse_integer(a) < *parse_integer(b);
  });
}

class SupplyReader {
 public:
  explicit SupplyReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void read_firm(const std::vector<Word>& line) {
    const bool has_name = line.size() > 1;
    if (!data_.firms.empty() && has_name != firms_have_names_) {
      diagnostics_.error(line.front().span,
                         say("some lines name a firm and a sector, others a sector only"));
    }
    firms_have_names_ = has_name;
    const std::string firm = has_name ? line[0].text : fmt::format("{}", data_.firms.size() + 1);
    const Word& sector = has_name ? line[1] : line[0];
    const auto place = static_cast<std::uint32_t>(data_.firms.size());
    if (!firms_.emplace(firm, place).second) {
      diagnostics_.error(line[0].span, say("the firm '{}' is given twice", firm));
      return;
    }
    data_.firms.push_back(firm);
    sector_names_.push_back(sector.text);
    if (known_sectors_.insert(sector.text).second) data_.sectors.push_back(sector.text);
  }

  void read_link(const std::vector<Word>& line) {
    constexpr std::size_t words_of_a_link = 3;
    if (line.size() != words_of_a_link) {
      const bool has_commas = line.front().text.find_first_of(",;") != std::string::npos;
      diagnostics_
          .error(line.front().span,
                 say("a link is a supplier, a buyer and a volume; this line has {} words",
                     line.size()))
          .suggest(has_commas ? say("words stand apart by blanks") : std::string());
      return;
    }
    const auto supplier = firm_in(line[0]);
    const auto buyer = firm_in(line[1]);
    const auto volume = amount_in(line[2], diagnostics_);
    if (supplier && buyer && volume) links_.push_back({*supplier, *buyer, *volume});
  }

  void read_outside(const std::vector<Word>& line) {
    constexpr std::size_t words_of_a_line = 3;
    if (line.size() != words_of_a_line) {
      diagnostics_.error(line.front().span,
                         say("a line is a firm, what it sells and what it buys outside; this one "
                             "has {} words",
                             line.size()));
      return;
    }
    const auto firm = firm_in(line[0]);
    const auto sold = amount_in(line[1], diagnostics_);
    const auto bought = amount_in(line[2], diagnostics_);
    sold_outside_.resize(data_.firms.size());
    bought_outside_.resize(data_.firms.size());
    if (!firm || !sold || !bought) return;
    sold_outside_[*firm] += *sold;
    bought_outside_[*firm] += *bought;
  }

  void read_needs(const std::vector<Word>& line) {
    if (line.size() != data_.sectors.size()) {
      diagnostics_.error(line.front().span,
                         say("{} numbers for {} sectors", line.size(), data_.sectors.size()));
    }
    for (const Word& word : line) needs_.push_back(need_in(word));
    ++lines_of_needs_;
  }

  void finish_needs(const std::string& file) {
    const std::size_t count = data_.sectors.size();
    if (lines_of_needs_ == count) return;
    diagnostics_.error({}, say("{}: {} lines for {} sectors", file, lines_of_needs_, count));
  }

  // Sectors are known once all firms are.
  void finish_firms() {
    sort_numbers(data_.sectors);
    std::map<std::string, std::uint32_t> places;
    for (const std::string& sector : data_.sectors)
      places.emplace(sector, static_cast<std::uint32_t>(places.size()));
    for (const std::string& sector : sector_names_) sectors_.push_back(places.at(sector));
  }

  const std::vector<std::string>& sectors() const { return data_.sectors; }

  SupplyData data() {
    const std::size_t count = data_.sectors.size();
    if (needs_.empty()) needs_.assign(count * count, InputNeed::not_essential);
    data_.network = {SupplyGraph(data_.firms.size(), std::move(links_)),
                     sectors_,
                     count,
                     needs_,
                     std::move(sold_outside_),
                     std::move(bought_outside_)};
    return std::move(data_);
  }

 private:
  std::optional<NodeIndex> firm_in(const Word& word) {
    const auto found = firms_.find(word.text);
    if (found != firms_.end()) return found->second;
    diagnostics_.error(word.span, say("the firm '{}' has no sector", word.text));
    return std::nullopt;
  }

  InputNeed need_in(const Word& word) {
    if (word.text == "0") return InputNeed::negligible;
    if (word.text == "1") return InputNeed::not_essential;
    if (word.text == "2") return InputNeed::essential;
    diagnostics_.error(word.span, say("'{}' is not 0 (negligible), 1 (not essential) or 2 "
                                      "(essential)",
                                      word.text));
    return InputNeed::negligible;
  }

  Diagnostics& diagnostics_;
  SupplyData data_{{}, {}, {SupplyGraph(0, {}), {}, 0, {}}};
  bool firms_have_names_ = false;
  std::map<std::string, NodeIndex> firms_;
  std::vector<std::string> sector_names_;
  std::set<std::string> known_sectors_;
  std::vector<std::uint32_t> sectors_;
  std::vector<SupplyLink> links_;
  std::vector<InputNeed> needs_;
  std::vector<double> sold_outside_;
  std::vector<double> bought_outside_;
  std::size_t lines_of_needs_ = 0;
};

void warn_of_gaps(const SupplyData& data, Diagnostics& diagnostics) {
  const std::vector<NodeIndex> alone = data.network.graph.isolated();
  if (!alone.empty()) {
    diagnostics.warning({}, say("{} firms trade with no other, the first is '{}'", alone.size(),
                                data.firms[alone.front()]));
  }
  if (const auto groups = trading_groups(data.network.graph)) {
    diagnostics.warning({},
                        say("the firms fall into {} groups that do not trade with each other; "
                            "no chain links '{}' with '{}'",
                            groups->count, data.firms[groups->first], data.firms[groups->second]));
  }
}

// Sums that are no number any more would spoil every share.
void check_sums(const SupplyData& data, Diagnostics& diagnostics) {
  const ProductionNetwork& network = data.network;
  std::vector<double> sold = network.graph.sold();
  std::vector<double> bought = network.graph.bought();
  double all = 0;
  for (std::size_t firm = 0; firm < data.firms.size(); ++firm) {
    if (!network.sold_outside.empty()) sold[firm] += network.sold_outside[firm];
    if (!network.bought_outside.empty()) bought[firm] += network.bought_outside[firm];
    if (!std::isfinite(sold[firm]))
      diagnostics.error(
          {}, say("the sales of '{}' add up to more than a number can hold", data.firms[firm]));
    if (!std::isfinite(bought[firm]))
      diagnostics.error(
          {}, say("the purchases of '{}' add up to more than a number can hold", data.firms[firm]));
    all += sold[firm] + bought[firm];
  }
  if (!diagnostics.has_errors() && !std::isfinite(all))
    diagnostics.error({}, say("the volumes of all firms add up to more than a number can hold"));
}

}  // namespace

SupplyData read_supply_files(const SupplyFiles& files, Diagnostics& diagnostics) {
  SupplyReader reader(diagnostics);
  std::size_t firms = 0;
  read_word_lines(files.sectors, {"firm", "sector"}, diagnostics,
                  [&](const std::vector<Word>& line) {
                    reader.read_firm(line);
                    ++firms;
                  });
  if (firms == 0) diagnostics.error({}, say("{}: no firm is given", files.sectors.string()));
  diagnostics.throw_if_errors();
  reader.finish_firms();
  read_word_lines(files.links, {"supplier", "buyer", "volume"}, diagnostics,
                  [&](const std::vector<Word>& line) { reader.read_link(line); });
  if (files.essential) {
    read_word_lines(*files.essential, reader.sectors(), diagnostics,
                    [&](const std::vector<Word>& line) { reader.read_needs(line); });
    reader.finish_needs(files.essential->string());
  }
  if (files.outside) {
    read_word_lines(*files.outside, {"firm", "sold_outside", "bought_outside"}, diagnostics,
                    [&](const std::vector<Word>& line) { reader.read_outside(line); });
  }
  diagnostics.throw_if_errors();
  SupplyData data = reader.data();
  check_sums(data, diagnostics);
  diagnostics.throw_if_errors();
  warn_of_gaps(data, diagnostics);
  return data;
}

}  // namespace sim33618
