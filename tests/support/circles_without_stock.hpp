#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <string>
#include <vector>

#include "dynamics/element_reads.hpp"
#include "dynamics/structure.hpp"

namespace sim33618::test {

/// Elements that depend on each other in a circle which passes no stock that the model declares,
/// but at most what a function keeps (DELAY, SMTH, TREND, PREVIOUS …): one text a circle.
inline std::vector<std::string> circles_without_stock(const Structure& structure) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
  std::vector<std::size_t> first;
  std::vector<std::size_t> variable_of;
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    first.push_back(variable_of.size());
    variable_of.insert(variable_of.end(), structure.variables[v].element_count, v);
  }
  Graph graph(variable_of.size());
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const ResolvedVariable& variable = structure.variables[v];
    for (const ResolvedEquation& equation : variable.equations) {
      for_each_element_read(equation, variable, structure,
                            [&](std::size_t written, std::size_t read, std::size_t element) {
                              boost::add_edge(first[read] + element, first[v] + written, graph);
                            });
    }
    if (!variable.is_hidden() || variable.kind() != VariableKind::stock) continue;
    std::vector<std::size_t> causes = variable.inflows;
    causes.insert(causes.end(), variable.outflows.begin(), variable.outflows.end());
    if (variable.remembers) causes.push_back(*variable.remembers);
    for (const std::size_t cause : causes) {
      for (std::size_t e = 0; e < variable.element_count; ++e)
        boost::add_edge(first[cause] + e, first[v] + e, graph);
    }
  }
  std::vector<std::size_t> group(variable_of.size());
  const std::size_t group_count = boost::strong_components(
      graph, boost::make_iterator_property_map(group.begin(), get(boost::vertex_index, graph)));
  std::vector<std::vector<std::size_t>> members(group_count);
  for (std::size_t i = 0; i < group.size(); ++i) members[group[i]].push_back(i);
  std::vector<std::string> circles;
  for (const std::vector<std::size_t>& circle : members) {
    if (circle.size() < 2 && !boost::edge(circle.front(), circle.front(), graph).second) continue;
    std::vector<std::string> declared;
    for (const std::size_t i : circle) {
      const std::size_t v = variable_of[i];
      if (!structure.variables[v].is_hidden())
        declared.push_back(structure.element_label(v, i - first[v]));
    }
    // A level that empties itself is a function's own affair.
    if (!declared.empty()) circles.push_back(listed(declared));
  }
  return circles;
}

}  // namespace sim33618::test
