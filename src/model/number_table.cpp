#include "model/number_table.hpp"

#include <algorithm>
#include <map>

#include "model/element_selection.hpp"

namespace sim33618 {
namespace {

bool takes_numbers(const VariableDeclaration& variable) {
  return variable.kind == VariableKind::data || variable.kind == VariableKind::lookup;
}

std::size_t element_count(const VariableDeclaration& variable, const DimensionTable& dimensions) {
  std::size_t count = 1;
  for (const Word& dim : variable.dims) count *= dimensions.find(dim.text)->elements.size();
  return count;
}

std::string element_text(const VariableDeclaration& variable, std::size_t element,
                         const DimensionTable& dimensions) {
  std::vector<std::string> names(variable.dims.size());
  for (std::size_t i = names.size(); i-- > 0;) {
    const Dimension& dimension = *dimensions.find(variable.dims[i].text);
    names[i] = dimension.elements[element % dimension.elements.size()].name;
    element /= dimension.elements.size();
  }
  return names.empty() ? variable.name : fmt::format("{}[{}]", variable.name, listed(names));
}

bool rises(const NumberPoint& a, const NumberPoint& b) { return a.at < b.at; }

class NumberResolver {
 public:
  NumberResolver(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  NumberTable resolve() {
    std::map<std::string, std::vector<std::size_t>> rows_of;
    for (std::size_t r = 0; r < model_.parameters.size(); ++r) {
      rows_of[model_.parameters[r].name.text].push_back(r);
    }
    NumberTable table;
    for (const VariableDeclaration& variable : model_.variables) {
      table.series.push_back(takes_numbers(variable)
                                 ? resolve_variable(variable, rows_of[variable.name])
                                 : std::vector<NumberSeries>{});
    }
    return table;
  }

 private:
  std::vector<NumberSeries> resolve_variable(const VariableDeclaration& variable,
                                             const std::vector<std::size_t>& rows) {
    const std::size_t count = element_count(variable, model_.dimensions);
    std::vector<NumberSeries> series(count);
    std::vector<int> exactness(count, -1);
    for (const std::size_t r : rows) {
      const ParameterRow& row = model_.parameters[r];
      const ElementSelection selection = select_elements(
          row.elements, variable.dims, model_.dimensions, variable.name, row.span, diagnostics_);
      const NumberPoint point{argument(row, variable), row.value * row.unit.scale(), r, row.span};
      for (const std::size_t element : selection.elements) {
        if (selection.exactness < exactness[element]) continue;
        if (selection.exactness > exactness[element]) series[element].clear();
        exactness[element] = selection.exactness;
        series[element].push_back(point);
      }
    }
    finish(variable, rows, series);
    return series;
  }

  static double argument(const ParameterRow& row, const VariableDeclaration& variable) {
    const bool is_lookup = variable.kind == VariableKind::lookup;
    return row.at.value_or(0) * (is_lookup ? variable.lookup_argument.scale() : 1);
  }

  void finish(const VariableDeclaration& variable, const std::vector<std::size_t>& rows,
              std::vector<NumberSeries>& series) {
    std::vector<std::string> missing;
    const std::size_t errors_before = diagnostics_.error_count();
    for (std::size_t e = 0; e < series.size(); ++e) {
      if (series[e].empty()) missing.push_back(element_text(variable, e, model_.dimensions));
      std::stable_sort(series[e].begin(), series[e].end(), rises);
      for (std::size_t i = 1; i < series[e].size() && diagnostics_.error_count() == errors_before;
           ++i) {
        if (series[e][i].at != series[e][i - 1].at) continue;
        diagnostics_
            .error(series[e][i].span, say("two rows give a number for {}",
                                          element_text(variable, e, model_.dimensions)))
            .note(series[e][i - 1].span, say("the other row"));
      }
    }
    if (!missing.empty() && diagnostics_.error_count() == errors_before)
      report_missing(variable, rows, std::move(missing));
  }

  // Where the other numbers of the variable stand, because that is the table to add to.
  void report_missing(const VariableDeclaration& variable, const std::vector<std::size_t>& rows,
                      std::vector<std::string> missing) {
    constexpr std::size_t most_named = 5;
    const std::size_t left_out = missing.size() > most_named ? missing.size() - most_named : 0;
    missing.resize(missing.size() - left_out);
    const std::string message =
        left_out == 0 ? say("no number is given for {}", listed(missing))
                      : say("no number is given for {} and {} more", listed(missing), left_out);
    if (rows.empty()) {
      diagnostics_.error(variable.span, message);
      return;
    }
    diagnostics_.error(model_.parameters[rows.back()].span, message)
        .suggest(remedy(variable))
        .note(variable.span, say("defined here"));
  }

  std::string remedy(const VariableDeclaration& variable) const {
    for (const Reconciliation& reconciliation : model_.reconciliations) {
      if (reconciliation.result.text == variable.name)
        return say("'sim33618 reconcile {}' writes this table", reconciliation.name);
    }
    return say("add rows below this one");
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
};

// The place of a time between the point before `right` and that; held before the first and after
// the last.
SeriesPlace place_between_points(const NumberSeries& series, Trajectory trajectory, double time,
                                 NumberSeries::const_iterator right) {
  const auto r = static_cast<std::size_t>(right - series.begin());
  if (r == 0) return {0, 0, 0};
  const std::size_t l = r - 1;
  if (r == series.size() || trajectory != Trajectory::linear) return {l, l, 0};
  return {l, r, (time - series[l].at) / (series[r].at - series[l].at)};
}

}  // namespace

NumberTable resolve_numbers(const ModelDocument& model, Diagnostics& diagnostics) {
  return NumberResolver(model, diagnostics).resolve();
}

void apply_overrides(const std::vector<NumberOverride>& overrides, const ModelDocument& model,
                     NumberTable& numbers, Diagnostics& diagnostics) {
  struct Given {
    int exactness = -1;
    std::optional<NumberPoint> constant;
    NumberSeries points;
  };
  std::map<std::pair<std::size_t, std::size_t>, Given> given;
  for (const NumberOverride& change : overrides) {
    const VariableDeclaration& variable = model.variables[change.variable];
    const ElementSelection selection = select_elements(
        change.selectors, variable.dims, model.dimensions, variable.name, change.span, diagnostics);
    for (const std::size_t element : selection.elements) {
      Given& entry = given[{change.variable, element}];
      if (selection.exactness < entry.exactness) continue;
      if (selection.exactness > entry.exactness) entry = Given{selection.exactness, {}, {}};
      const NumberPoint point{change.at.value_or(0), change.value, std::nullopt, change.span};
      if (change.at) {
        entry.points.push_back(point);
      } else {
        entry.constant = point;
      }
    }
  }
  for (auto& [place, entry] : given) {
    NumberSeries& series = numbers.series[place.first][place.second];
    if (entry.constant) series = {*entry.constant};
    if (!entry.points.empty())
      set_path(series, entry.points, model.variables[place.first].trajectory);
  }
}

void set_path(NumberSeries& series, NumberSeries given, Trajectory trajectory) {
  std::stable_sort(given.begin(), given.end(), rises);
  const double first = given.front().at;
  NumberPoint before = given.front();
  before.value = sample(series, trajectory, first);
  const bool begins_earlier = series.front().at < first;
  series.erase(std::remove_if(series.begin(), series.end(),
                              [&](const NumberPoint& point) { return point.at >= first; }),
               series.end());
  if (begins_earlier && trajectory == Trajectory::linear) series.push_back(before);
  series.insert(series.end(), given.begin(), given.end());
}

SeriesPlace place_at(const NumberSeries& series, Trajectory trajectory, double time) {
  return place_between_points(
      series, trajectory, time,
      std::upper_bound(series.begin(), series.end(), time,
                       [](double t, const NumberPoint& point) { return t < point.at; }));
}

SeriesPlace place_before(const NumberSeries& series, Trajectory trajectory, double time) {
  return place_between_points(
      series, trajectory, time,
      std::lower_bound(series.begin(), series.end(), time,
                       [](const NumberPoint& point, double t) { return point.at < t; }));
}

void find_pieces(const NumberSeries& series, Trajectory trajectory, double begin, double end,
                 std::vector<SeriesPiece>& pieces) {
  pieces.clear();
  const std::size_t last = series.size() - 1;
  if (last == 0 || end <= series.front().at) return pieces.push_back({{0, 0, 0}, end - begin});
  if (begin >= series.back().at) return pieces.push_back({{last, last, 0}, end - begin});
  double left = begin;
  const auto add_piece = [&](double right) {
    // Within a piece the series is linear or constant, so its middle is its mean.
    const double middle = left + (right - left) / 2;
    pieces.push_back({place_at(series, trajectory, middle), right - left});
    left = right;
  };
  for (const NumberPoint& point : series) {
    if (point.at > left && point.at < end) add_piece(point.at);
  }
  add_piece(end);
}

double value_at(const NumberSeries& series, const SeriesPlace& place) {
  const double left = series[place.left].value;
  return place.is_held() ? left : left + (series[place.right].value - left) * place.part;
}

double sample(const NumberSeries& series, Trajectory trajectory, double time) {
  return value_at(series, place_at(series, trajectory, time));
}

double sample_before(const NumberSeries& series, Trajectory trajectory, double time) {
  return value_at(series, place_before(series, trajectory, time));
}

double mean_over(const NumberSeries& series, Trajectory trajectory, double begin, double end) {
  std::vector<SeriesPiece> pieces;
  find_pieces(series, trajectory, begin, end, pieces);
  if (pieces.size() == 1) return value_at(series, pieces.front().middle);
  double integral = 0;
  for (const SeriesPiece& piece : pieces) integral += piece.length * value_at(series, piece.middle);
  return integral / (end - begin);
}

}  // namespace sim33618
