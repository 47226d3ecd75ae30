#include "scenario/path_shock.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace sim33618 {
namespace {

constexpr double weeks_a_year = 52;

// What counts first comes first.
bool counts_before(const PathShock* one, const PathShock* other) {
  const auto rank = [](const PathShock& shock) {
    const int order = shock.kind == ShockKind::becomes ? 0 : shock.kind == ShockKind::adds ? 2 : 1;
    return std::tuple(order, shock.start, shock.name);
  };
  return rank(*one) < rank(*other);
}

class ShockedSeries {
 public:
  ShockedSeries(const NumberSeries& series, Trajectory trajectory,
                std::vector<const PathShock*> shocks)
      : series_(series), trajectory_(trajectory), shocks_(std::move(shocks)) {
    std::sort(shocks_.begin(), shocks_.end(), counts_before);
    for (const PathShock* shock : shocks_)
      times_.insert({shock->start, shock->end, shock->recovered});
    const double first = *times_.begin();
    const double last = *times_.rbegin();
    for (const NumberPoint& point : series_) {
      if (first < point.at && point.at < last) times_.insert(point.at);
    }
    if (trajectory_ == Trajectory::step) add_weeks();
  }

  NumberSeries result() const {
    NumberSeries shocked;
    const double first = *times_.begin();
    const double last = *times_.rbegin();
    for (const NumberPoint& point : series_) {
      if (point.at < first) shocked.push_back(point);
    }
    if (trajectory_ == Trajectory::linear) {
      add_linear(shocked);
    } else {
      add_steps(shocked);
    }
    for (const NumberPoint& point : series_) {
      if (point.at > last) shocked.push_back(point);
    }
    return shocked;
  }

 private:
  // A step of the weekly clock has the mean of the straight way back over it.
  void add_weeks() {
    for (const PathShock* shock : shocks_) {
      for (double week = std::floor(shock->end * weeks_a_year) + 1;
           week / weeks_a_year < shock->recovered; ++week) {
        if (week / weeks_a_year > shock->end) times_.insert(week / weeks_a_year);
      }
    }
  }

  NumberPoint point(double at, double value) const {
    return {at, value, std::nullopt, shocks_.front()->span};
  }

  // Two points at each time: the path may jump there.
  void add_linear(NumberSeries& shocked) const {
    for (const double time : times_) {
      const double before = sample_before(series_, trajectory_, time);
      const double at = sample(series_, trajectory_, time);
      shocked.push_back(point(
          time, hit(before, [&](const PathShock& shock) { return shock.intensity_before(time); })));
      shocked.push_back(
          point(time, hit(at, [&](const PathShock& shock) { return shock.intensity_at(time); })));
    }
  }

  void add_steps(NumberSeries& shocked) const {
    // Before its first point a path has the value of that; it must not be the shocked one.
    if (shocked.empty()) {
      const double early = *times_.begin() - 1;
      shocked.push_back(point(early, sample(series_, trajectory_, early)));
    }
    for (auto time = times_.begin(); time != times_.end(); ++time) {
      const auto next = std::next(time);
      const double middle = next == times_.end() ? *time : *time + (*next - *time) / 2;
      shocked.push_back(
          point(*time, hit(sample(series_, trajectory_, *time),
                           [&](const PathShock& shock) { return shock.intensity_at(middle); })));
    }
  }

  template <typename Intensity>
  double hit(double value, const Intensity& intensity) const {
    for (const PathShock* shock : shocks_) {
      const double part = intensity(*shock);
      switch (shock->kind) {
        case ShockKind::falls_by: value *= 1 - part * shock->depth; break;
        case ShockKind::rises_by: value *= 1 + part * shock->depth; break;
        case ShockKind::adds: value += part * shock->depth; break;
        case ShockKind::becomes: value += part * (shock->depth - value); break;
      }
    }
    return value;
  }

  const NumberSeries& series_;
  Trajectory trajectory_;
  std::vector<const PathShock*> shocks_;
  std::set<double> times_;
};

}  // namespace

bool PathShock::operator==(const PathShock& other) const {
  const auto all = [](const PathShock& of) {
    return std::tie(of.shock, of.variable, of.elements, of.kind, of.depth, of.start, of.end,
                    of.recovered);
  };
  return all(*this) == all(other);
}

double PathShock::intensity_at(double time) const {
  if (time < start || time >= recovered) return 0;
  return time < end ? 1 : (recovered - time) / (recovered - end);
}

double PathShock::intensity_before(double time) const {
  if (time <= start || time > recovered) return 0;
  return time <= end ? 1 : (recovered - time) / (recovered - end);
}

void apply_shocks(const std::vector<PathShock>& shocks, const ModelDocument& model,
                  NumberTable& numbers) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<const PathShock*>> by_place;
  for (const PathShock& shock : shocks) {
    for (const std::size_t element : shock.elements)
      by_place[{shock.variable, element}].push_back(&shock);
  }
  for (const auto& [place, hits] : by_place) {
    NumberSeries& series = numbers.series[place.first][place.second];
    series = ShockedSeries(series, model.variables[place.first].trajectory, hits).result();
  }
}

}  // namespace sim33618
