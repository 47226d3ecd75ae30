#pragma once

#include <fmt/format.h>

#include <string>

namespace sim33618::test {

/// A lever; `further` is indented by four blanks and may hold keys of its own.
struct SmallLever {
  std::string name;
  std::string sets;
  std::string bounds = "[0, 1]";
  std::string zones = "{weak: 0.2, strong: 0.8}";
  std::string acts_through = "result";
  std::string further = {};
  std::string effects = "[]";

  std::string text() const {
    return fmt::format(
        "  {}:\n    name: {{en: L, zh: 杠杆}}\n    sets: {}\n    guidance: {{en: G, zh: 说明}}\n"
        "    bounds: {}\n    zones: {}\n    acts_through: {}\n    effects: {}\n"
        "    evidence: s\n    grade: C\n{}",
        name, sets, bounds, zones, acts_through, effects, further);
  }
};

struct SmallShock {
  std::string name;
  std::string hits;
  std::string how = "falls_by";
  std::string depth = "{bounds: [0 %, 100 %], usual: 100 %}";
  std::string duration = "{usual: 90 day}";
  std::string recovery = "{usual: 0 day}";

  std::string text() const {
    return fmt::format(
        "  {}:\n    name: {{en: S, zh: 冲击}}\n    hits: {}\n    how: {}\n    depth: {}\n"
        "    duration: {}\n    recovery: {}\n    guidance: {{en: G, zh: 说明}}\n    evidence: s\n"
        "    grade: C\n",
        name, hits, how, depth, duration, recovery);
  }
};

}  // namespace sim33618::test
