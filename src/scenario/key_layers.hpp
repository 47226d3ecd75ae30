#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "scenario/part_order.hpp"

namespace sim33618 {

/// What one part says of a setting that is no number of the model: "time.end", "shocks.drought".
struct KeySetting {
  std::string key;
  /// In one line; "null" takes back.
  std::string text;
  Span span;
  std::size_t part = 0;
};

/// Settings of all parts by key. Later parts count over those they extend; others must agree, or a
/// part that extends both has to decide.
class KeyLayers {
 public:
  explicit KeyLayers(const PartOrder& order) : order_(order) {}

  void add(KeySetting setting) { said_[setting.key].push_back(std::move(setting)); }
  /// Reports parents that differ without a decision.
  void check_parents(Diagnostics& diagnostics) const;
  const std::map<std::string, std::vector<KeySetting>>& all() const { return said_; }

 private:
  const PartOrder& order_;
  std::map<std::string, std::vector<KeySetting>> said_;
};

}  // namespace sim33618
