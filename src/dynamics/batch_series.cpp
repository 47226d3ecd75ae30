#include "dynamics/batch_series.hpp"

#include <algorithm>

namespace sim33618 {
namespace {

bool have_equal_times(const NumberSeries& one, const NumberSeries& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const NumberPoint& a, const NumberPoint& b) { return a.at == b.at; });
}

}  // namespace

std::size_t BatchSeries::timeline_of(const NumberSeries& series, Trajectory trajectory) {
  for (std::size_t t = 0; t < timelines_.size(); ++t) {
    if (timelines_[t].trajectory == trajectory && have_equal_times(*timelines_[t].series, series))
      return t;
  }
  timelines_.push_back({&series, trajectory});
  return timelines_.size() - 1;
}

void BatchSeries::add(std::size_t variable, const Placement& place, Trajectory trajectory) {
  const std::size_t lanes = place.varying ? stores_.lanes : 1;
  const std::size_t together = numbers_.together(lanes);
  const std::size_t width = stores_.width(place);
  const auto series = [&](std::size_t i) -> const NumberSeries& {
    return numbers_.series(variable, i / lanes, i % lanes);
  };
  double* target = stores_.at(place);
  for (std::size_t begin = 0; begin < width;) {
    const std::size_t timeline = timeline_of(series(begin), trajectory);
    std::size_t end = begin + together;
    while (end < width && have_equal_times(series(begin), series(end))) end += together;
    rows_.push_back({timeline, target + begin, end - begin, values_.size()});
    for (std::size_t point = 0; point < series(begin).size(); ++point) {
      const std::size_t values = values_.size();
      values_.resize(values + end - begin);
      for (std::size_t i = begin; i < end; i += together) {
        numbers_.put(&values_[values + i - begin], together, variable, i / lanes, point, i % lanes);
      }
    }
    begin = end;
  }
}

void BatchSeries::set_at(double time) {
  set([&](Timeline& timeline) {
    timeline.pieces = {{place_at(*timeline.series, timeline.trajectory, time)}};
  });
}

void BatchSeries::set_before(double time) {
  set([&](Timeline& timeline) {
    timeline.pieces = {{place_before(*timeline.series, timeline.trajectory, time)}};
  });
}

void BatchSeries::set_mean(double begin, double end) {
  set([&](Timeline& timeline) {
    find_pieces(*timeline.series, timeline.trajectory, begin, end, timeline.pieces);
  });
  // Of those that a point divides, the sum; the mean is found as mean_over() does.
  for (const Row& row : rows_) {
    if (timelines_[row.timeline].pieces.size() == 1) continue;
    for (std::size_t i = 0; i < row.width; ++i) row.target[i] /= end - begin;
  }
}

template <typename Find>
void BatchSeries::set(const Find& find) {
  for (Timeline& timeline : timelines_) find(timeline);
  for (const Row& row : rows_) {
    const std::vector<SeriesPiece>& pieces = timelines_[row.timeline].pieces;
    if (pieces.size() == 1) {
      put(pieces.front().middle, row, row.target);
      continue;
    }
    scratch_.resize(std::max(scratch_.size(), row.width));
    std::fill_n(row.target, row.width, 0.0);
    for (const SeriesPiece& piece : pieces) {
      put(piece.middle, row, scratch_.data());
      loops_.add_weighted(row.target, row.width, piece.length, scratch_.data());
    }
  }
}

void BatchSeries::put(const SeriesPlace& place, const Row& row, double* target) const {
  const double* values = values_.data() + row.values;
  const double* left = values + place.left * row.width;
  if (place.is_held()) {
    std::copy_n(left, row.width, target);
  } else {
    loops_.between(target, row.width, left, values + place.right * row.width, place.part);
  }
}

}  // namespace sim33618
