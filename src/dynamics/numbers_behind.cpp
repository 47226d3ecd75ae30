#include "dynamics/numbers_behind.hpp"

#include <set>
#include <utility>

#include "dynamics/element_reads.hpp"

namespace sim33618 {
namespace {

class Search {
 public:
  explicit Search(const Structure& structure) : structure_(structure) {}

  void visit(const NumberPlace& place) {
    if (!seen_.emplace(place.variable, place.element).second) return;
    const ResolvedVariable& variable = structure_.variables[place.variable];
    if (variable.kind() == VariableKind::data || variable.kind() == VariableKind::lookup)
      found.push_back(place);
    for (const auto* equations : {&variable.equations, &variable.initial}) {
      for (const ResolvedEquation& equation : *equations) read(equation, variable, place.element);
    }
    if (variable.remembers) visit({*variable.remembers, place.element});
    if (variable.steps) visit({*variable.steps, place.element});
    for (const auto* flows : {&variable.inflows, &variable.outflows}) {
      for (const std::size_t flow : *flows) visit({flow, place.element});
    }
  }

  std::vector<NumberPlace> found;

 private:
  void read(const ResolvedEquation& equation, const ResolvedVariable& variable,
            std::size_t element) {
    for_each_element_read(
        equation, variable, structure_,
        [&](std::size_t written, std::size_t read_variable, std::size_t read_element) {
          if (written == element) visit({read_variable, read_element});
        });
  }

  const Structure& structure_;
  std::set<std::pair<std::size_t, std::size_t>> seen_;
};

}  // namespace

std::vector<NumberPlace> numbers_behind(const Structure& structure, const NumberPlace& place) {
  Search search(structure);
  search.visit(place);
  return search.found;
}

}  // namespace sim33618
