#pragma once

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dynamics/element_reads.hpp"
#include "dynamics/structure.hpp"
#include "dynamics/term.hpp"

namespace sim33618::test {

using CauseGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

/// The strong component of each vertex, and how many there are.
inline std::pair<std::vector<std::size_t>, std::size_t> components(const CauseGraph& graph) {
  std::vector<std::size_t> group(num_vertices(graph));
  const std::size_t count = boost::strong_components(
      graph, boost::make_iterator_property_map(group.begin(), get(boost::vertex_index, graph)));
  return {group, count};
}

/// What a hidden stock follows at once: its flows, and what it remembers.
inline std::vector<std::size_t> causes_of_hidden(const ResolvedVariable& variable) {
  if (!variable.is_hidden() || variable.kind() != VariableKind::stock) return {};
  std::vector<std::size_t> causes = variable.inflows;
  causes.insert(causes.end(), variable.outflows.begin(), variable.outflows.end());
  if (variable.remembers) causes.push_back(*variable.remembers);
  return causes;
}

/// By variable, which of them depend on each other in circles.
inline std::vector<std::size_t> circles_of_variables(const Structure& structure) {
  CauseGraph graph(structure.variables.size());
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    for (const ResolvedEquation& equation : structure.variables[v].equations) {
      for_each_term(equation.term, [&](const Term& term) {
        const bool is_foreseen =
            term.kind == TermKind::operation && term.operation == Operation::foresee;
        if (term.kind == TermKind::variable || is_foreseen)
          boost::add_edge(term.variable, v, graph);
      });
    }
    for (const std::size_t cause : causes_of_hidden(structure.variables[v]))
      boost::add_edge(cause, v, graph);
  }
  return components(graph).first;
}

/// Elements that depend on each other in a circle which passes no stock that the model declares,
/// but at most what a function keeps (DELAY, SMTH, TREND, PREVIOUS …): one text a circle.
inline std::vector<std::string> circles_without_stock(const Structure& structure) {
  // Elements of variables that stand in no circle cannot stand in one.
  const std::vector<std::size_t> circle_of = circles_of_variables(structure);
  std::vector<std::size_t> first;
  std::vector<std::size_t> variable_of;
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    first.push_back(variable_of.size());
    variable_of.insert(variable_of.end(), structure.variables[v].element_count, v);
  }
  CauseGraph graph(variable_of.size());
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const ResolvedVariable& variable = structure.variables[v];
    for (const ResolvedEquation& equation : variable.equations) {
      for_each_element_read(equation, variable, structure,
                            [&](std::size_t written, std::size_t read, std::size_t element) {
                              if (circle_of[read] != circle_of[v]) return;
                              boost::add_edge(first[read] + element, first[v] + written, graph);
                            });
    }
    for (const std::size_t cause : causes_of_hidden(variable)) {
      for (std::size_t e = 0; e < variable.element_count; ++e)
        boost::add_edge(first[cause] + e, first[v] + e, graph);
    }
  }
  const auto [group, group_count] = components(graph);
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
