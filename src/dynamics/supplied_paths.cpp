#include "dynamics/supplied_paths.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "dynamics/dependency_order.hpp"

namespace sim33618 {
namespace {

class PathSearch {
 public:
  explicit PathSearch(const Structure& structure)
      : structure_(structure), supplied_(supplied_variables(structure)) {}

  // The shortest path from a supplied variable to this one, both included; empty if there is none.
  std::vector<std::size_t> path_to(std::size_t read) const {
    constexpr auto unseen = static_cast<std::size_t>(-1);
    std::vector<std::size_t> reader(structure_.variables.size(), unseen);
    std::vector<std::size_t> queue = {read};
    reader[read] = read;
    for (std::size_t i = 0; i < queue.size(); ++i) {
      const std::size_t at = queue[i];
      if (std::find(supplied_.begin(), supplied_.end(), at) != supplied_.end())
        return path(at, read, reader);
      for (const std::size_t next : read_by(at)) {
        if (reader[next] != unseen) continue;
        reader[next] = at;
        queue.push_back(next);
      }
    }
    return {};
  }

 private:
  // Of a stock nothing: it changes between steps.
  std::vector<std::size_t> read_by(std::size_t variable) const {
    std::vector<std::size_t> found;
    if (structure_.variables[variable].kind() == VariableKind::stock) return found;
    for (const ResolvedEquation& equation :
         equations_in(structure_.variables[variable], Phase::step)) {
      for_each_term(equation.term, [&](const Term& term) {
        if (reads_variable(term)) found.push_back(term.variable);
      });
    }
    return found;
  }

  static std::vector<std::size_t> path(std::size_t from, std::size_t to,
                                       const std::vector<std::size_t>& reader) {
    std::vector<std::size_t> path = {from};
    while (path.back() != to) path.push_back(reader[path.back()]);
    return path;
  }

  const Structure& structure_;
  std::vector<std::size_t> supplied_;
};

}  // namespace

std::vector<std::size_t> supplied_variables(const Structure& structure) {
  std::vector<std::size_t> found;
  if (!structure.model->coupling) return found;
  for (const SuppliedVariable& supplied : structure.model->coupling->supplies)
    found.push_back(structure.find(supplied.variable.text).value());
  return found;
}

void check_supplied_paths(const Structure& structure, Diagnostics& diagnostics) {
  if (!structure.model->coupling) return;
  const PathSearch search(structure);
  for (const Word& read : structure.model->coupling->reads()) {
    const std::vector<std::size_t> path = search.path_to(structure.find(read.text).value());
    if (path.empty()) continue;
    std::string text;
    for (const std::size_t variable : path)
      text += (text.empty() ? "" : " -> ") + structure.variables[variable].name();
    Diagnostic& error = diagnostics.error(
        read.span,
        say("firms would read '{}' before they give what it rests on: {}", read.text, text));
    error.suggest(say("the path must pass a stock"));
    for (const std::size_t variable : path)
      error.note(structure.variables[variable].declaration->span, say("in the path"));
  }
}

}  // namespace sim33618
