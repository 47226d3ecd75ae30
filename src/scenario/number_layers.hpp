#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/model_document.hpp"
#include "scenario/number_setting.hpp"
#include "scenario/part_order.hpp"
#include "scenario/path_foresight.hpp"

namespace sim33618 {

/// What the parts of a scenario say of numbers, one upon the other, element by element.
///
/// In a part the most exact name of an element counts; two of equal exactness that differ are an
/// error. Of parts, a later one counts over those it extends: its value replaces, its path goes on
/// from its first year, `null` takes back what was there. Parts of which neither extends the other
/// must agree, or a part that extends both has to decide.
class NumberLayers {
 public:
  NumberLayers(const ModelDocument& model, const PartOrder& order) : model_(model), order_(order) {}

  /// The settings of the next part. Reports names that compete.
  void add(std::size_t part, std::vector<NumberSetting> settings, Diagnostics& diagnostics);

  /// Reports parents that differ without a decision.
  void check_parents(Diagnostics& diagnostics) const;

  /// What counts in the end, a list for each part that says something, for apply_overrides() in
  /// this order.
  std::vector<std::vector<NumberOverride>> changes() const;

  /// How the elements of these variables of which anything was said become known.
  std::vector<PathForesight> foresight(const std::vector<bool>& looked_ahead) const;

  /// All that was said, in the order it counts.
  std::vector<SaidNumbers> said() const;

 private:
  using Place = ElementPlace;

  /// Those that count for a place, in this order: the last one, and paths before it that it goes
  /// on from.
  std::vector<std::size_t> in_force(const std::vector<std::size_t>& said) const;
  /// By setting, if it counts: for which elements.
  std::map<std::size_t, std::vector<std::size_t>> elements_in_force() const;
  PathForesight foresight_of(const Place& place, const std::vector<std::size_t>& said) const;
  bool decides(std::size_t later, std::size_t one, std::size_t other) const;
  void check_place(const std::vector<std::size_t>& said, const Place& place,
                   std::map<std::pair<std::size_t, std::size_t>, bool>& known,
                   Diagnostics& diagnostics) const;
  std::string place_text(const Place& place) const;

  const ModelDocument& model_;
  const PartOrder& order_;
  std::vector<NumberSetting> settings_;
  std::vector<std::size_t> parts_;
  /// By variable and element: the setting that counts in each part that has one.
  std::map<Place, std::vector<std::size_t>> said_;
};

}  // namespace sim33618
