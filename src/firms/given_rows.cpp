#include "firms/given_rows.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "firms/given_firms.hpp"

namespace sim33618 {
namespace {

// What the program writes of firms beside what it reads.
const std::vector<std::string>& columns_of_results() {
  static const std::vector<std::string> names = {
      "source",           "origin",           "sold_outside",
      "inputs_of_firms",  "inputs_of_region", "inputs_of_country",
      "inputs_of_abroad", "suppliers",        "buyers"};
  return names;
}

class RowReader {
 public:
  RowReader(const CsvTable& table, const PopulationTargets& targets, Diagnostics& diagnostics)
      : table_(table), targets_(targets), diagnostics_(diagnostics) {
    for (const Archetype& kind : targets.archetypes) archetypes_.push_back(kind.name);
  }

  std::vector<GivenFirm> read() {
    find_columns();
    std::vector<GivenFirm> rows;
    if (diagnostics_.has_errors()) return rows;
    rows.reserve(table_.rows.size());
    for (const std::vector<Word>& cells : table_.rows) {
      // Rows of another length were reported.
      if (cells.size() == table_.columns.size()) rows.push_back(read_row(cells));
    }
    if (rows.empty()) diagnostics_.error(table_.columns.front().span, say("the table has no rows"));
    return rows;
  }

 private:
  void find_columns() {
    std::vector<std::string> known = columns_of_given_firms();
    const std::vector<std::string>& results = columns_of_results();
    known.insert(known.end(), results.begin(), results.end());
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
      const Word& name = table_.columns[i];
      if (std::find(known.begin(), known.end(), name.text) == known.end()) {
        diagnostics_.error(name.span, say("unknown column '{}'", name.text))
            .suggest(did_you_mean(name.text, known));
      } else if (const auto [first, is_new] = places_.emplace(name.text, i); !is_new) {
        diagnostics_.error(name.span, say("the column '{}' is given twice", name.text))
            .note(table_.columns[first->second].span, say("here"));
      }
    }
    for (const char* needed : {"firm", "cluster", "output"}) {
      if (places_.count(needed) == 0) {
        diagnostics_.error(table_.columns.front().span,
                           say("the table lacks the column '{}'", needed));
      }
    }
  }

  // A cell that has a text.
  const Word* cell(const std::vector<Word>& cells, const std::string& column) const {
    const auto place = places_.find(column);
    if (place == places_.end() || cells[place->second].text.empty()) return nullptr;
    return &cells[place->second];
  }

  const Word& needed(const std::vector<Word>& cells, const std::string& column) {
    const Word& word = cells[places_.at(column)];
    if (word.text.empty())
      diagnostics_.error(word.span, say("the cell in column '{}' is empty", column));
    return word;
  }

  GivenFirm read_row(const std::vector<Word>& cells) {
    GivenFirm row;
    row.firm = needed(cells, "firm");
    const auto [first, is_new] = firms_.emplace(row.firm.text, row.firm.span);
    if (!is_new && !row.firm.text.empty()) {
      diagnostics_.error(row.firm.span, say("the firm '{}' is given twice", row.firm.text))
          .note(first->second, say("here"));
    }
    read_node(needed(cells, "cluster"), row);
    const Word& output = needed(cells, "output");
    row.output_place = output.span;
    if (!output.text.empty()) row.output = positive(output).value_or(0);
    row.district = one_of(cell(cells, "district"), say("district"), targets_.graph.districts);
    row.known.grade = one_of(cell(cells, "grade"), say("grade"), targets_.grades);
    row.known.archetype = one_of(cell(cells, "archetype"), say("archetype"), archetypes_);
    if (const Word* name = cell(cells, "name_en")) row.known.title.en = name->text;
    if (const Word* name = cell(cells, "name_zh")) row.known.title.zh = name->text;
    read_level(cell(cells, "digital_level"), row.known);
    for (std::size_t i = 0; i < firm_number_count; ++i)
      read_number(cell(cells, std::string(firm_number_names[i])), static_cast<FirmNumber>(i),
                  row.known);
    check_capacity(cell(cells, "capacity"), row);
    return row;
  }

  void read_node(const Word& word, GivenFirm& row) {
    const auto node =
        one_of(word.text.empty() ? nullptr : &word, say("cluster"), targets_.graph.nodes);
    if (!node) return;
    row.node = *node;
    if (targets_.graph.counted_firms[*node] > 0) return;
    diagnostics_.error(word.span, say("the model counts no firms in '{}'", word.text));
  }

  std::optional<std::size_t> one_of(const Word* word, const std::string& what,
                                    const std::vector<std::string>& names) {
    if (word == nullptr) return std::nullopt;
    const auto found = std::find(names.begin(), names.end(), word->text);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    diagnostics_.error(word->span, say("unknown {} '{}'", what, word->text))
        .suggest(did_you_mean(word->text, names));
    return std::nullopt;
  }

  std::optional<double> positive(const Word& word) {
    const std::optional<double> number = parse_number(word.text);
    if (number && *number > 0) return number;
    diagnostics_.error(word.span, say("'{}' is not a number above 0", word.text));
    return std::nullopt;
  }

  void read_level(const Word* word, KnownFirm& known) {
    if (word == nullptr) return;
    const auto level = parse_integer(word->text);
    if (level && *level >= 1 && *level <= highest_digital_level) {
      known.digital_level = static_cast<int>(*level);
      return;
    }
    diagnostics_.error(
        word->span, say("'{}' is no digital level (1 to {})", word->text, highest_digital_level));
  }

  void read_number(const Word* word, FirmNumber number, KnownFirm& known) {
    constexpr double all_percent = 100;
    if (word == nullptr) return;
    const std::optional<double> value = parse_number(word->text);
    if (!value || *value < 0) {
      diagnostics_.error(word->span, say("'{}' is not a number from 0 on", word->text));
    } else if (is_per_cent(number) && *value > all_percent) {
      diagnostics_.error(word->span, say("'{}' is more than 100 %", word->text));
    } else {
      known.numbers[index_of(number)] = value;
    }
  }

  void check_capacity(const Word* word, const GivenFirm& row) {
    const std::optional<double>& capacity = row.known.numbers[index_of(FirmNumber::capacity)];
    if (word == nullptr || !capacity || *capacity >= row.output) return;
    diagnostics_.error(word->span, say("the firm '{}' has a capacity of {}, but makes {}",
                                       row.firm.text, word->text, format_short(row.output)));
  }

  const CsvTable& table_;
  const PopulationTargets& targets_;
  Diagnostics& diagnostics_;
  std::vector<std::string> archetypes_;
  std::map<std::string, std::size_t> places_;
  std::map<std::string, Span> firms_;
};

}  // namespace

std::vector<std::string> columns_of_given_firms() {
  std::vector<std::string> names = {"firm",     "cluster", "output",        "name_en",  "name_zh",
                                    "district", "grade",   "digital_level", "archetype"};
  names.insert(names.end(), firm_number_names.begin(), firm_number_names.end());
  return names;
}

std::vector<GivenFirm> given_rows(const CsvTable& table, const PopulationTargets& targets,
                                  Diagnostics& diagnostics) {
  return RowReader(table, targets, diagnostics).read();
}

}  // namespace sim33618
