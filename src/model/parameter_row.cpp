#include "model/parameter_row.hpp"

#include <array>
#include <utility>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

enum Column { name, elements, at, value, low, high, shape, unit, source, year, grade, note };

constexpr std::array range_shapes = {
    std::pair{to_say("fixed"), RangeShape::fixed},
    std::pair{to_say("uniform"), RangeShape::uniform},
    std::pair{to_say("triangular"), RangeShape::triangular},
    std::pair{to_say("normal"), RangeShape::normal},
    std::pair{to_say("lognormal"), RangeShape::lognormal},
    std::pair{to_say("pert"), RangeShape::pert},
};

class RowReader {
 public:
  RowReader(const std::vector<Word>& cells, const UnitSystem& units, Diagnostics& diagnostics)
      : cells_(cells), units_(units), diagnostics_(diagnostics) {}

  ParameterRow read() {
    ParameterRow row;
    row.span = {cells_[name].span.source, cells_[name].span.begin, cells_[value].span.end};
    row.name = cells_[name];
    if (row.name.text.empty()) diagnostics_.error(row.span, say("the row has no name"));
    row.elements = split_at_blanks(cells_[elements]);
    if (!cells_[at].text.empty()) row.at = number(at);
    const std::size_t errors_before = diagnostics_.error_count();
    row.value = number(value);
    row.low = number(low);
    row.high = number(high);
    const bool all_numbers = diagnostics_.error_count() == errors_before;
    if (all_numbers && !(row.low <= row.value && row.value <= row.high)) {
      diagnostics_.error(cells_[value].span,
                         say("the value {} is outside its range {} to {}", cells_[value].text,
                             cells_[low].text, cells_[high].text));
    }
    row.shape = read_shape();
    if (cells_[shape].text == "fixed" && all_numbers && row.low != row.high) {
      diagnostics_.error(cells_[shape].span, say("a fixed number has low = value = high"));
    }
    if (row.shape == RangeShape::lognormal && all_numbers && !(row.low > 0)) {
      diagnostics_.error(cells_[low].span, say("a lognormal range is above 0"));
    }
    row.unit_text = cells_[unit];
    if (const auto parsed = read_unit(cells_[unit], units_, diagnostics_)) row.unit = *parsed;
    row.sources = split_at_blanks(cells_[source]);
    if (row.sources.empty())
      diagnostics_.error(row.span, say("the number '{}' has no source", row.name.text));
    row.year = read_year();
    row.grade = read_grade();
    row.note = cells_[note].text;
    return row;
  }

 private:
  double number(Column column) {
    const Word& cell = cells_[column];
    if (const auto parsed = parse_number(cell.text)) return *parsed;
    const std::string& title = parameter_columns()[column];
    if (is_beyond_numbers(cell.text)) {
      diagnostics_.error(cell.span, say("'{}' in the column '{}' is beyond the range of numbers",
                                        cell.text, title));
      return 0;
    }
    diagnostics_.error(
        cell.text.empty() ? cells_[name].span : cell.span,
        cell.text.empty()
            ? say("the row of '{}' has no number in the column '{}'", cells_[name].text, title)
            : say("'{}' in the column '{}' is no number", cell.text, title));
    return 0;
  }

  RangeShape read_shape() {
    const Word& cell = cells_[shape];
    std::vector<std::string> choices;
    for (const auto& [text, meaning] : range_shapes) {
      if (cell.text == text) return meaning;
      choices.emplace_back(text);
    }
    diagnostics_.error(cell.span, say("unknown shape '{}' (one of {})", cell.text, listed(choices)))
        .suggest(did_you_mean(cell.text, choices));
    return RangeShape::fixed;
  }

  int read_year() {
    const auto parsed = parse_integer(cells_[year].text);
    constexpr long long earliest = 1900;
    constexpr long long latest = 2100;
    if (parsed && *parsed >= earliest && *parsed <= latest) return static_cast<int>(*parsed);
    diagnostics_.error(cells_[year].span, say("'{}' is no year", cells_[year].text));
    return 0;
  }

  char read_grade() {
    const std::string& text = cells_[grade].text;
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'D') return text[0];
    diagnostics_.error(cells_[grade].span, say("'{}' is no grade (A, B, C or D)", text));
    return 'D';
  }

  const std::vector<Word>& cells_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
};

}  // namespace

const std::vector<std::string>& parameter_columns() {
  static const std::vector<std::string> columns = {"name",   "elements", "at",    "value",
                                                   "low",    "high",     "shape", "unit",
                                                   "source", "year",     "grade", "note"};
  return columns;
}

std::string shape_name(RangeShape shape) {
  for (const auto& [text, meaning] : range_shapes) {
    if (meaning == shape) return text;
  }
  return {};
}

std::vector<ParameterRow> read_parameters(const CsvTable& table, const UnitSystem& units,
                                          Diagnostics& diagnostics) {
  std::vector<ParameterRow> rows;
  rows.reserve(table.rows.size());
  for (const std::vector<Word>& cells : table.rows)
    rows.push_back(RowReader(cells, units, diagnostics).read());
  return rows;
}

}  // namespace sim33618
