#include "firms/firm_case.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "network/word_lines.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// The beginnings of names of files that hold links, "" or "small_", rising.
std::vector<std::string> cases_in(const fs::path& folder) {
  std::vector<std::string> found;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure)) {
    const std::string name = entry.path().stem().string();
    const std::string extension = entry.path().extension().string();
    const std::string links = "links";
    if (extension != ".txt" && extension != ".csv") continue;
    if (name.size() < links.size()) continue;
    const std::string begin = name.substr(0, name.size() - links.size());
    const bool is_whole = begin.empty() || begin.back() == '_';
    if (is_whole && name.substr(begin.size()) == links) found.push_back(begin);
  }
  if (failure)
    throw InputError(say("cannot read the folder {}: {}", folder.string(), failure.message()));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// "small_" as "small".
std::vector<std::string> shown_cases(const std::vector<std::string>& cases) {
  std::vector<std::string> names;
  for (const std::string& begin : cases) {
    if (!begin.empty()) names.push_back(begin.substr(0, begin.size() - 1));
  }
  return names;
}

std::string beginning_of(const fs::path& folder, const std::optional<std::string>& case_name) {
  const std::vector<std::string> cases = cases_in(folder);
  const std::vector<std::string> names = shown_cases(cases);
  if (case_name) {
    if (std::find(names.begin(), names.end(), *case_name) != names.end()) return *case_name + "_";
    throw InputError(with_suggestion(say("{} holds no links of '{}'", folder.string(), *case_name),
                                     did_you_mean(*case_name, names)));
  }
  if (cases.empty())
    throw InputError(say("{} holds no file links.txt or links.csv", folder.string()));
  if (cases.size() == 1 || cases.front().empty()) return cases.front();
  throw InputError(
      say("{} holds several networks ({}); say which by --case", folder.string(), listed(names)));
}

class FirmCaseReader {
 public:
  FirmCaseReader(fs::path folder, std::string begin, Diagnostics& diagnostics)
      : folder_(std::move(folder)), begin_(std::move(begin)), diagnostics_(diagnostics) {}

  FirmCase read() {
    const auto sectors = file_of("sector");
    const auto demand = file_of("final_demand");
    const auto damage = file_of("damage");
    if (sectors) read_sectors(*sectors);
    is_closed_ = sectors.has_value();
    if (demand) {
      read_amounts(*demand, "final_demand", case_.network.sold_outside);
    } else {
      diagnostics_.error({},
                         say("{} is missing", (folder_ / (begin_ + "final_demand.txt")).string()));
    }
    read_links(*file_of("links"));
    if (damage) read_amounts(*damage, "damage", case_.damage);
    diagnostics_.throw_if_errors();
    finish();
    return std::move(case_);
  }

 private:
  std::optional<fs::path> file_of(const std::string& what) {
    for (const char* extension : {".txt", ".csv"}) {
      const fs::path path = folder_ / (begin_ + what + extension);
      if (fs::exists(path)) return path;
    }
    return std::nullopt;
  }

  void read_sectors(const fs::path& path) {
    case_.files.push_back(path);
    read_word_lines(path, {"firm", "sector"}, diagnostics_, [&](const std::vector<Word>& line) {
      if (line.size() < 2) {
        diagnostics_.error(line.front().span, say("a line is a firm and its sector"));
        return;
      }
      if (places_.count(line[0].text) != 0) {
        diagnostics_.error(line[0].span, say("the firm '{}' is given twice", line[0].text));
        return;
      }
      add_firm(line[0].text, line[1].text);
    });
  }

  std::uint32_t add_firm(const std::string& name, const std::string& sector) {
    const auto firm = static_cast<std::uint32_t>(case_.firms.size());
    const auto count = static_cast<std::uint32_t>(sector_places_.size());
    const auto [place, is_new] = sector_places_.emplace(sector, count);
    if (is_new) case_.sectors.push_back(sector);
    places_.emplace(name, firm);
    case_.firms.push_back(name);
    case_.network.sector.push_back(place->second);
    return firm;
  }

  // A firm of the list, or a new one where there is no list.
  std::optional<std::uint32_t> firm_in(const Word& word) {
    const auto found = places_.find(word.text);
    if (found != places_.end()) return found->second;
    if (!is_closed_) return add_firm(word.text, word.text);
    diagnostics_.error(word.span, say("the firm '{}' has no sector", word.text));
    return std::nullopt;
  }

  // Lines of a firm and a number; final demand may be anything from 0 on, damage is a share.
  void read_amounts(const fs::path& path, const std::string& what, std::vector<double>& amounts) {
    case_.files.push_back(path);
    std::vector<bool> is_given;
    const bool is_share = what == "damage";
    read_word_lines(path, {"firm", what}, diagnostics_, [&](const std::vector<Word>& line) {
      if (line.size() != 2) {
        diagnostics_.error(
            line.front().span,
            say("a line is a firm and a number; this one has {} words", line.size()));
        return;
      }
      if (is_share && is_closed_in_damage(line[0])) return;
      const auto firm = firm_in(line[0]);
      const auto amount = amount_in(line[1], diagnostics_);
      if (!firm || !amount) return;
      if (is_share && *amount > 1) {
        diagnostics_.error(line[1].span, say("'{}' is no share from 0 to 1", line[1].text));
        return;
      }
      amounts.resize(std::max<std::size_t>(amounts.size(), *firm + 1));
      is_given.resize(amounts.size());
      if (is_given[*firm])
        diagnostics_.error(line[0].span, say("the firm '{}' is given twice", line[0].text));
      is_given[*firm] = true;
      amounts[*firm] = *amount;
    });
  }

  // Damage names no new firms.
  bool is_closed_in_damage(const Word& word) {
    if (places_.count(word.text) != 0) return false;
    diagnostics_.error(word.span, say("the firm '{}' sells and buys nothing", word.text));
    return true;
  }

  void read_links(const fs::path& path) {
    constexpr std::size_t words_of_a_link = 3;
    case_.files.push_back(path);
    read_word_lines(
        path, {"supplier", "buyer", "volume"}, diagnostics_, [&](const std::vector<Word>& line) {
          if (line.size() != words_of_a_link) {
            diagnostics_.error(line.front().span, say("a link is a supplier, a buyer and a volume; "
                                                      "this line has {} words",
                                                      line.size()));
            return;
          }
          const auto supplier = firm_in(line[0]);
          const auto buyer = firm_in(line[1]);
          const auto volume = amount_in(line[2], diagnostics_);
          if (supplier && buyer && *supplier == *buyer)
            diagnostics_.error(line[0].span, say("the firm '{}' supplies itself", line[0].text));
          if (supplier && buyer && volume) links_.push_back({*supplier, *buyer, *volume});
        });
  }

  void finish() {
    const std::size_t firms = case_.firms.size();
    if (firms == 0)
      throw InputError(say("{}: no firm is given", (folder_ / (begin_ + "links")).string()));
    case_.network.graph = SupplyGraph(firms, std::move(links_));
    case_.network.sectors = case_.sectors.size();
    case_.network.sold_outside.resize(firms);
    case_.damage.resize(firms);
  }

  fs::path folder_;
  std::string begin_;
  Diagnostics& diagnostics_;
  FirmCase case_;
  std::map<std::string, std::uint32_t> places_;
  std::map<std::string, std::uint32_t> sector_places_;
  bool is_closed_ = false;
  std::vector<SupplyLink> links_;
};

}  // namespace

FirmCase read_firm_case(const fs::path& folder, const std::optional<std::string>& case_name,
                        Diagnostics& diagnostics) {
  return FirmCaseReader(folder, beginning_of(folder, case_name), diagnostics).read();
}

}  // namespace sim33618
