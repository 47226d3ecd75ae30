#include "scenario/scenario_grid.hpp"

#include <algorithm>
#include <set>

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

// The number of "60 CNY/t"; the whole of a word.
std::string value_name(const std::string& text) {
  const std::size_t length = number_length(text);
  return length == 0 ? text : text.substr(0, length);
}

class Grid {
 public:
  Grid(const Node& grid, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const Node::Entry& entry : grid.entries) axes_.push_back(&entry);
    std::sort(axes_.begin(), axes_.end(),
              [](const Node::Entry* a, const Node::Entry* b) { return a->key.text < b->key.text; });
    if (axes_.empty()) diagnostics_.error(grid.heading(), say("the grid is empty"));
    for (const Node::Entry* axis : axes_) check(*axis);
  }

  // As a number that does not overflow.
  double size() const {
    double count = 1;
    for (const Node::Entry* axis : axes_) count *= static_cast<double>(axis->value.items.size());
    return count;
  }

  std::vector<ScenarioFiles> scenarios(const ScenarioFiles& files) const {
    std::vector<ScenarioFiles> all = {files};
    for (const Node::Entry* axis : axes_) {
      std::vector<ScenarioFiles> next;
      for (const ScenarioFiles& one : all) {
        for (const Node& value : axis->value.items) {
          next.push_back(one);
          next.back().name += "-" + axis->key.text + "-" + value_name(value.text);
          next.back().grid.push_back({axis->key, value});
        }
      }
      all = std::move(next);
    }
    return all;
  }

 private:
  void check(const Node::Entry& axis) {
    if (axis.value.items.empty())
      diagnostics_.error(axis.value.span, say("the grid has no value of '{}'", axis.key.text));
    std::set<std::string> names;
    for (const Node& value : axis.value.items) {
      const std::string name = value_name(value.text);
      if (!names.insert(name).second)
        diagnostics_.error(value.span, say("two scenarios of the grid would be called '{}-{}'",
                                           axis.key.text, name));
      if (name.find('/') != std::string::npos)
        diagnostics_.error(value.span,
                           say("'{}' is no name for a result", axis.key.text + "-" + name));
    }
  }

  Diagnostics& diagnostics_;
  std::vector<const Node::Entry*> axes_;
};

// What of its form matters here; the rest is held against the shape of a scenario later.
bool is_grid(const Node& grid) {
  return grid.is_map() &&
         std::all_of(grid.entries.begin(), grid.entries.end(), [](const Node::Entry& entry) {
           return entry.value.is_sequence() &&
                  std::all_of(entry.value.items.begin(), entry.value.items.end(),
                              [](const Node& item) { return item.is_scalar(); });
         });
}

}  // namespace

std::vector<ScenarioFiles> scenarios_of_grid(ScenarioFiles files, bool any_size,
                                             Diagnostics& diagnostics) {
  const Node* node = files.chain.back().root.find("grid");
  if (node == nullptr || !is_grid(*node)) return {std::move(files)};
  const std::size_t before = diagnostics.error_count();
  const Grid grid(*node, diagnostics);
  if (diagnostics.error_count() == before && !any_size &&
      grid.size() > static_cast<double>(most_scenarios_of_a_grid)) {
    diagnostics
        .error(node->heading(), say("this grid makes {} scenarios, more than {}",
                                    format_number(grid.size()), most_scenarios_of_a_grid))
        .suggest(say("--yes takes them all"));
  }
  if (diagnostics.error_count() != before) return {std::move(files)};
  return grid.scenarios(files);
}

}  // namespace sim33618
