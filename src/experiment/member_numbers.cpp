#include "experiment/member_numbers.hpp"

#include <algorithm>
#include <set>

#include "base/contract.hpp"
#include "experiment/range_draw.hpp"

namespace sim33618 {
namespace {

bool has_draws(const NumberSeries& series, const ParameterDraws& draws) {
  return std::any_of(series.begin(), series.end(), [&](const NumberPoint& number) {
    return draws.dimension_of(number).has_value();
  });
}

// Whether points of the model stand before those of a scenario: the path jumps from one to the
// other where the model's would have been.
bool is_cut(const NumberSeries& series) {
  return !series.empty() && series.front().row && !series.back().row;
}

// Of the scenario's numbers of an element, given the model's.
bool is_drawn(const NumberSeries& series, const NumberSeries& of_model, const ParameterDraws& draws,
              bool is_changed) {
  return has_draws(is_changed || is_cut(series) ? of_model : series, draws);
}

// Which elements shocks hit, and of which the changes become known in the course of time, by
// variable: both act on the path that a member has drawn.
class ChangedElements {
 public:
  explicit ChangedElements(const Scenario& scenario) {
    for (const PathShock& shock : scenario.shocks)
      elements_[shock.variable].insert(shock.elements.begin(), shock.elements.end());
    for (const PathForesight& path : scenario.foresight)
      elements_[path.place.first].insert(path.place.second);
  }

  bool contains(std::size_t variable, std::size_t element) const {
    const auto found = elements_.find(variable);
    return found != elements_.end() && found->second.count(element) != 0;
  }

 private:
  std::map<std::size_t, std::set<std::size_t>> elements_;
};

// The values of the points of all versions of a path, one after the other.
std::vector<double> known_points(const ElementPlace& place, const NumberTable& numbers) {
  std::vector<double> values;
  const auto known = numbers.known.find(place);
  if (known == numbers.known.end()) return values;
  for (const KnownPath& path : known->second) {
    for (const NumberPoint& point : path.points) values.push_back(point.value);
  }
  return values;
}

}  // namespace

std::vector<bool> drawn_variables(const CompiledModel& model, const Scenario& scenario,
                                  const ParameterDraws& draws) {
  const auto& series = scenario.numbers.series;
  const ChangedElements changed(scenario);
  std::vector<bool> drawn(series.size(), false);
  for (std::size_t v = 0; v < series.size(); ++v) {
    for (std::size_t e = 0; e < series[v].size(); ++e)
      drawn[v] = drawn[v] || is_drawn(series[v][e], model.numbers().series[v][e], draws,
                                      changed.contains(v, e));
  }
  return drawn;
}

MemberNumbers::MemberNumbers(const CompiledModel& model, const Scenario& scenario,
                             const ParameterDraws& draws, const Design& design,
                             const GaussianCopula* copula, std::size_t lanes)
    : model_(model),
      scenario_(scenario),
      draws_(draws),
      design_(design),
      copula_(copula),
      lanes_(lanes),
      points_(design.dimension_count() * lanes),
      numbers_(lanes),
      lane_(model.numbers()) {
  const ChangedElements changed(scenario);
  std::vector<bool> has_cut(lane_.series.size(), false);
  for (std::size_t v = 0; v < lane_.series.size(); ++v) {
    for (std::size_t e = 0; e < lane_.series[v].size(); ++e) {
      const NumberSeries& series = scenario.numbers.series[v][e];
      const bool is_changed = changed.contains(v, e);
      if (!is_drawn(series, lane_.series[v][e], draws, is_changed)) continue;
      numbers_.add(v, e, series.size() + known_points({v, e}, scenario.numbers).size());
      if (is_changed || is_cut(series)) {
        cut_.push_back({v, e, 0});
        has_cut[v] = true;
      } else {
        for (std::size_t p = 0; p < series.size(); ++p) add({v, e, p}, series[p]);
      }
    }
  }
  for (const std::vector<NumberOverride>& of_file : scenario.changes) {
    cut_changes_.changes.emplace_back();
    std::copy_if(of_file.begin(), of_file.end(), std::back_inserter(cut_changes_.changes.back()),
                 [&](const NumberOverride& change) { return has_cut[change.variable]; });
  }
  std::copy_if(scenario.foresight.begin(), scenario.foresight.end(),
               std::back_inserter(cut_changes_.foresight),
               [&](const PathForesight& path) { return has_cut[path.place.first]; });
  std::copy_if(scenario.shocks.begin(), scenario.shocks.end(),
               std::back_inserter(cut_changes_.shocks),
               [&](const PathShock& shock) { return has_cut[shock.variable]; });
}

void MemberNumbers::add(const Place& place, const NumberPoint& number) {
  const auto dimension = draws_.dimension_of(number);
  if (!dimension) {
    const std::span<double> values = numbers_.values(place.variable, place.element, place.point);
    std::fill(values.begin(), values.end(), number.value);
    return;
  }
  DrawnRow& drawn = rows_[*number.row];
  drawn.dimension = *dimension;
  drawn.places.push_back(place);
}

const DrawnNumbers& MemberNumbers::draw(std::uint32_t first, std::size_t count) {
  expect(0 < count && count <= lanes_, "a block has at most a member for each lane");
  for (std::size_t d = 0; d < design_.dimension_count(); ++d) {
    const std::span coordinates(points_.data() + d * lanes_, lanes_);
    design_.points(first, d, coordinates.first(count));
    std::fill(coordinates.begin() + static_cast<std::ptrdiff_t>(count), coordinates.end(),
              coordinates[count - 1]);
  }
  if (copula_ != nullptr) copula_->correlate(points_, lanes_);
  for (const auto& [row, drawn] : rows_) {
    const auto values_at = [&](const Place& place) {
      return numbers_.values(place.variable, place.element, place.point);
    };
    const std::span<double> values = values_at(drawn.places.front());
    std::copy_n(points_.data() + drawn.dimension * lanes_, lanes_, values.begin());
    sim33618::draw(model_.document().parameters[row], values);
    for (std::size_t i = 1; i < drawn.places.size(); ++i)
      std::copy(values.begin(), values.end(), values_at(drawn.places[i]).begin());
  }
  if (!cut_.empty()) draw_cut_paths();
  return numbers_;
}

void MemberNumbers::draw_cut_paths() {
  for (std::size_t lane = 0; lane < lanes_; ++lane) {
    const std::vector<double> at = point(lane);
    for (const Place& cut : cut_) {
      NumberSeries& series = lane_.series[cut.variable][cut.element];
      series = model_.numbers().series[cut.variable][cut.element];
      draws_.draw_into(series, at);
    }
    apply_changes(cut_changes_, model_.document(), lane_);
    for (const Place& cut : cut_) {
      const NumberSeries& series = lane_.series[cut.variable][cut.element];
      std::vector<double> values;
      for (const NumberPoint& point : series) values.push_back(point.value);
      for (const double value : known_points({cut.variable, cut.element}, lane_))
        values.push_back(value);
      for (std::size_t p = 0; p < values.size(); ++p)
        numbers_.values(cut.variable, cut.element, p)[lane] = values[p];
    }
  }
}

std::vector<double> MemberNumbers::point(std::size_t lane) const {
  std::vector<double> point;
  for (std::size_t i = lane; i < points_.size(); i += lanes_) point.push_back(points_[i]);
  return point;
}

NumberTable MemberNumbers::table(std::size_t lane) const {
  NumberTable numbers = model_.numbers();
  draws_.draw_into(numbers, point(lane));
  apply_changes(scenario_, model_.document(), numbers);
  return numbers;
}

}  // namespace sim33618
