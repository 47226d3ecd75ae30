#pragma once

#include <cstdint>

#include "base/calendar.hpp"
#include "base/diagnostics.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

enum class IntegrationMethod { euler, heun, rk4, dopri5 };

/// The time axis of a run: calendar years, both included, and how it is stepped through.
struct TimeSettings {
  std::int64_t start = 0;
  std::int64_t end = 0;
  Fraction step{1, 4};
  Fraction save{1};
  IntegrationMethod method = IntegrationMethod::rk4;
  /// Of dopri5: the error a part of a step may make in a stock, as a share of the stock.
  double tolerance = 1e-6;

  Calendar calendar() const { return {start, end, step, save}; }
};

std::string method_name(IntegrationMethod method);

/// Overwrites what the map gives (`start`, `end`, `step`, `save`, `method`, `tolerance`) and checks
/// that the whole makes a calendar.
void read_time_settings(const Node& node, TimeSettings& settings, Diagnostics& diagnostics);

}  // namespace sim33618
