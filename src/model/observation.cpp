#include "model/observation.hpp"

#include <algorithm>
#include <array>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

enum ObservationCell {
  series_cell,
  year_cell,
  period_cell,
  reading_cell,
  value_cell,
  source_cell,
  grade_cell,
  note_cell
};

constexpr int months_of_year = 12;

/// Months, counted from 0, the last one not included.
struct Months {
  int first = 0;
  int last = 0;
};

struct NamedMonths {
  std::string_view name;
  Months months;
};

constexpr std::array named_months = {
    NamedMonths{"Jan", {0, 1}},  NamedMonths{"Feb", {1, 2}},   NamedMonths{"Mar", {2, 3}},
    NamedMonths{"Apr", {3, 4}},  NamedMonths{"May", {4, 5}},   NamedMonths{"Jun", {5, 6}},
    NamedMonths{"Jul", {6, 7}},  NamedMonths{"Aug", {7, 8}},   NamedMonths{"Sep", {8, 9}},
    NamedMonths{"Oct", {9, 10}}, NamedMonths{"Nov", {10, 11}}, NamedMonths{"Dec", {11, 12}},
    NamedMonths{"Q1", {0, 3}},   NamedMonths{"Q2", {3, 6}},    NamedMonths{"Q3", {6, 9}},
    NamedMonths{"Q4", {9, 12}},  NamedMonths{"H1", {0, 6}},    NamedMonths{"H2", {6, 12}}};

std::optional<Months> months_called(std::string_view name) {
  const auto* found = std::find_if(named_months.begin(), named_months.end(),
                                   [&](const NamedMonths& known) { return known.name == name; });
  if (found == named_months.end()) return std::nullopt;
  return found->months;
}

// "Oct", "Jan-Oct", "Q1-Q3".
std::optional<Months> parse_months(std::string_view text) {
  const std::size_t dash = text.find('-');
  const auto first = months_called(text.substr(0, dash));
  if (dash == std::string_view::npos || !first) return first;
  const auto last = months_called(text.substr(dash + 1));
  if (!last || last->first <= first->first) return std::nullopt;
  return Months{first->first, last->last};
}

class ObservationReader {
 public:
  ObservationReader(const std::vector<Word>& cells, Diagnostics& diagnostics)
      : cells_(cells), diagnostics_(diagnostics) {}

  Observation read() {
    Observation observation;
    observation.series = cells_[series_cell];
    observation.year_place = place(year_cell);
    observation.period = cells_[period_cell];
    observation.reading = cells_[reading_cell];
    observation.note = cells_[note_cell].text;
    if (const auto parsed = parse_year(cells_[year_cell].text)) {
      observation.year = *parsed;
      check_period(*parsed);
    } else {
      diagnostics_.error(place(year_cell),
                         say("'{}' is no year (a part of a year is named in the column 'period')",
                             cells_[year_cell].text));
    }
    if (const auto parsed = parse_number(cells_[value_cell].text)) {
      observation.value = *parsed;
    } else {
      diagnostics_.error(place(value_cell),
                         say("'{}' in the column '{}' is no number", cells_[value_cell].text,
                             observation_columns()[value_cell]));
    }
    observation.sources = split_at_blanks(cells_[source_cell]);
    if (observation.sources.empty())
      diagnostics_.error(place(source_cell),
                         say("the number '{}' has no source", observation.series.text));
    const std::string& letter = cells_[grade_cell].text;
    if (letter.size() == 1 && letter[0] >= 'A' && letter[0] <= 'D') {
      observation.grade = letter[0];
    } else {
      diagnostics_.error(place(grade_cell), say("'{}' is no grade (A, B, C or D)", letter));
    }
    return observation;
  }

 private:
  // An empty cell has no character to point at.
  const Span& place(ObservationCell column) const {
    return cells_[column].text.empty() ? cells_[series_cell].span : cells_[column].span;
  }

  void check_period(int of_year) {
    const std::string& text = cells_[period_cell].text;
    if (text.empty()) return;
    if (const auto months = parse_months(text)) {
      if (months->last - months->first == months_of_year)
        diagnostics_.error(place(period_cell),
                           say("'{}' is the whole year (leave the column 'period' empty)", text));
      return;
    }
    const std::size_t dash = text.find('-');
    const auto first = parse_year(text.substr(0, dash));
    const auto last = dash == std::string::npos ? std::nullopt : parse_year(text.substr(dash + 1));
    if (!first || !last || *last <= *first) {
      diagnostics_.error(place(period_cell),
                         say("'{}' is no part of a year, such as Jan-Oct, Q1-Q3 or H1, and no "
                             "years with a mean, such as 2018-2022",
                             text));
    } else if (*last != of_year) {
      diagnostics_.error(place(period_cell),
                         say("'{}' does not end in the year {}", text, of_year));
    }
  }

  const std::vector<Word>& cells_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<int> parse_year(std::string_view text) {
  constexpr long long earliest = 1900;
  constexpr long long latest = 2200;
  const auto parsed = parse_integer(text);
  if (!parsed || *parsed < earliest || *parsed > latest) return std::nullopt;
  return static_cast<int>(*parsed);
}

const std::vector<std::string>& observation_columns() {
  static const std::vector<std::string> columns = {"series", "year",   "period", "reading",
                                                   "value",  "source", "grade",  "note"};
  return columns;
}

std::vector<Observation> read_observations(const CsvTable& table, Diagnostics& diagnostics) {
  std::vector<Observation> observations;
  observations.reserve(table.rows.size());
  for (const std::vector<Word>& cells : table.rows)
    observations.push_back(ObservationReader(cells, diagnostics).read());
  return observations;
}

}  // namespace sim33618
