#include "experiment/history_page.hpp"

#include <cmath>
#include <map>
#include <set>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

constexpr double percent = 100;

std::string cell(std::string text) {
  for (std::size_t at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
    text.insert(at, "\\");
  return text;
}

std::string row_of(const std::vector<std::string>& cells) {
  std::string row = "|";
  for (const std::string& text : cells) row += " " + cell(text) + (text.empty() ? "|" : " |");
  return row + "\n";
}

std::string forecast_error(const std::optional<double>& forecast, double observed) {
  return forecast ? three_digits_of_difference(*forecast - observed, observed) : "";
}

std::string mark_of(const ComparedYear& year) {
  if (year.is_first_year) return "start";
  return year.is_cited ? "cited" : "";
}

class HistoryPage {
 public:
  HistoryPage(const Result& result, const std::vector<ComparedSeries>& compared)
      : result_(result), model_(result.model().document()), compared_(compared) {}

  std::string text() {
    add_introduction();
    add_scores();
    add_compared_years();
    add_readings();
    add_not_compared();
    return text_;
  }

 private:
  void add_introduction() {
    const Scenario& scenario = result_.scenario();
    text_ += fmt::format(
        "# Validation against history\n\n"
        "Made by `sim33618 compare-history scenarios/{}.yaml --markdown`; what is written here by\n"
        "hand is lost.\n\n"
        "A run from {} to {} is held against every figure of a whole year in the model's history\n"
        "that has a variable of its scope. Errors stand as they are, simulated less observed.\n\n"
        "* *Last growth* goes on by the growth between the last two figures; *linear trend* is "
        "the\n"
        "  line through all figures before the year. Both know the figure of the year before, "
        "which\n"
        "  the run, started once, does not.\n"
        "* *Ratio* is the error of the run over the smaller one of the two, below 1 where the run\n"
        "  is nearer. It is given for years with at least {} earlier figures of whole years.\n"
        "* *start*: the first year of the run, which its base data describe; not scored. *cited*: "
        "a\n"
        "  number of the model cites the source of the figure, so that it is no independent test.\n"
        "* Growth is held against the growth of a variable, its errors are in percentage "
        "points.\n\n",
        scenario.name, scenario.time.start, scenario.time.end, least_earlier_figures);
  }

  void add_scores() {
    std::size_t figures = 0;
    std::size_t series_with_figures = 0;
    for (const ComparedSeries& series : compared_) {
      figures += series.years.size();
      if (!series.years.empty()) ++series_with_figures;
    }
    text_ += fmt::format(
        "## How the run does\n\n"
        "{} of {} series have a variable; {} of these have figures in the years of the run, {} in\n"
        "all. The middle error after the first year, without its sign:\n\n",
        compared_.size(), model_.series.size(), series_with_figures, figures);
    add_median_error(Measure::level, "levels", "%");
    add_median_error(Measure::growth, "growth", "percentage points");
    text_ += "\n" +
             row_of({"scored years", "years", "series", "nearer than both", "median ratio"}) +
             "|---|---:|---:|---:|---:|\n";
    add_score("all", false);
    add_score("of figures that no number cites", true);
    text_ += "\n";
  }

  void add_median_error(Measure measure, const std::string& name, const std::string& unit) {
    const auto error = median_error(compared_, measure);
    if (error) text_ += fmt::format("* {}: {} {}\n", name, three_digits(percent * *error), unit);
  }

  void add_score(const std::string& name, bool uncited_only) {
    const HistoryScore score = score_of(compared_, uncited_only);
    text_ += row_of({name, fmt::format("{}", score.years), fmt::format("{}", score.series),
                     fmt::format("{}", score.better),
                     score.median_ratio ? three_digits(*score.median_ratio) : ""});
  }

  void add_compared_years() {
    text_ += "## Years compared\n\nErrors of the run and of the two naive forecasts.\n\n";
    text_ += row_of({"series", "unit", "year", "observed", "simulated", "error", "error %",
                     "last growth", "linear trend", "ratio", ""}) +
             "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|\n";
    for (const ComparedSeries& series : compared_) {
      for (const ComparedYear& year : series.years) add_year(series, year);
    }
    text_ += "\n";
  }

  void add_year(const ComparedSeries& series, const ComparedYear& year) {
    const bool is_first = &year == &series.years.front();
    const double observed = year.observation->value;
    const bool has_share = series.series->measure == Measure::level && observed != 0;
    const std::string share =
        has_share ? three_digits_of_difference(percent * year.error() / observed, percent) : "";
    text_ += row_of(
        {is_first ? series.series->title.en : "", is_first ? series.series->unit_text.text : "",
         fmt::format("{}", year.observation->year), three_digits(observed),
         three_digits(year.simulated), three_digits_of_difference(year.error(), observed), share,
         forecast_error(year.last_growth, observed), forecast_error(year.linear_trend, observed),
         year.is_scored() ? three_digits(year.error_ratio()) : "", mark_of(year)});
  }

  // Where two figures of one time stand side by side.
  void add_readings() {
    std::map<std::tuple<std::string, int, std::string>, const Observation*> first;
    std::string rows;
    for (const Observation& observation : model_.observations) {
      if (observation.reading.text.empty())
        first[{observation.series.text, observation.year, observation.period.text}] = &observation;
    }
    for (const Observation& observation : model_.observations) {
      if (observation.reading.text.empty()) continue;
      const Observation* used =
          first.at({observation.series.text, observation.year, observation.period.text});
      rows +=
          row_of({title_of(observation.series.text), fmt::format("{}", observation.year),
                  observation.period.text, format_number(used->value),
                  format_number(observation.value), observation.reading.text, observation.note});
    }
    if (rows.empty()) return;
    text_ += "## Figures that contradict each other\n\nThe first one is compared.\n\n" +
             row_of({"series", "year", "part of it", "first", "other", "whose", "note"}) +
             "|---|---:|---|---:|---:|---|---|\n" + rows + "\n";
  }

  std::string title_of(const std::string& name) const {
    for (const ObservedSeries& series : model_.series) {
      if (series.name == name) return series.title.en;
    }
    return name;
  }

  void add_not_compared() {
    std::string without_years;
    for (const ComparedSeries& series : compared_) {
      if (series.years.empty()) without_years += item_of(*series.series);
    }
    std::string without_variable;
    for (const ObservedSeries& series : model_.series) {
      if (!series.variable) without_variable += item_of(series);
    }
    if (!without_years.empty())
      text_ += "## No figure of a whole year in the years of the run\n\n" + without_years + "\n";
    if (!without_variable.empty())
      text_ += "## No variable of the same scope\n\n" + without_variable + "\n";
    text_.pop_back();
  }

  // "* Title: 2021, 2022; parts of 2024".
  std::string item_of(const ObservedSeries& series) const {
    std::set<int> whole;
    std::set<int> parts;
    for (const Observation& observation : model_.observations) {
      if (observation.series.text == series.name)
        (observation.is_annual() ? whole : parts).insert(observation.year);
    }
    std::string item = "* " + series.title.en + ":";
    if (!whole.empty()) item += fmt::format(" {}", fmt::join(whole, ", "));
    if (!parts.empty())
      item +=
          fmt::format("{} parts or means of {}", whole.empty() ? "" : ";", fmt::join(parts, ", "));
    return item + "\n";
  }

  const Result& result_;
  const ModelDocument& model_;
  const std::vector<ComparedSeries>& compared_;
  std::string text_;
};

}  // namespace

std::string three_digits(double value) {
  const auto rounded = parse_number(format_short(value, 3));
  return rounded ? format_readable(*rounded) : "∞";
}

std::string three_digits_of_difference(double difference, double figure) {
  constexpr double round_off = 1e-9;
  return std::abs(difference) <= round_off * std::abs(figure) ? "0" : three_digits(difference);
}

std::string history_page(const Result& result, const std::vector<ComparedSeries>& compared) {
  return HistoryPage(result, compared).text();
}

}  // namespace sim33618
