#include "dynamics/dependency_order.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <map>

#include "dynamics/element_reads.hpp"

namespace sim33618 {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;

// Groups of vertices that reach each other; a group comes after those it has edges to, because
// Tarjan's algorithm numbers components in the order it completes them.
std::vector<std::vector<std::size_t>> components(const Graph& graph) {
  std::vector<std::size_t> component(boost::num_vertices(graph));
  const std::size_t count =
      component.empty() ? 0
                        : boost::strong_components(
                              graph, boost::make_iterator_property_map(
                                         component.begin(), get(boost::vertex_index, graph)));
  std::vector<std::vector<std::size_t>> groups(count);
  for (std::size_t vertex = 0; vertex < component.size(); ++vertex)
    groups[component[vertex]].push_back(vertex);
  return groups;
}

bool is_cyclic(const Graph& graph, const std::vector<std::size_t>& group) {
  return group.size() > 1 || boost::edge(group.front(), group.front(), graph).second;
}

// A shortest circle through the first vertex of a strongly connected group, first vertex repeated
// at the end.
std::vector<std::size_t> circle(const Graph& graph, const std::vector<std::size_t>& group) {
  const std::size_t start = group.front();
  std::map<std::size_t, std::size_t> came_from;
  std::vector<std::size_t> queue = {start};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (auto [edge, end] = boost::out_edges(queue[i], graph); edge != end; ++edge) {
      const std::size_t next = boost::target(*edge, graph);
      const bool inside = std::find(group.begin(), group.end(), next) != group.end();
      if (!inside || came_from.count(next) != 0) continue;
      came_from[next] = queue[i];
      if (next == start) {
        std::vector<std::size_t> path = {start};
        for (std::size_t at = came_from[start]; at != start; at = came_from[at]) path.push_back(at);
        path.push_back(start);
        std::reverse(path.begin(), path.end());
        return path;
      }
      queue.push_back(next);
    }
  }
  return group;
}

class EvaluationOrder {
 public:
  EvaluationOrder(const Structure& structure, Phase phase, Diagnostics& diagnostics)
      : structure_(structure), phase_(phase), diagnostics_(diagnostics) {}

  std::vector<Evaluation> order() {
    Graph graph(structure_.variables.size());
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) {
      for (const std::size_t read : reads(v)) boost::add_edge(v, read, graph);
    }
    const std::vector<bool> wanted = wanted_variables(graph);
    for (const std::vector<std::size_t>& group : components(graph)) {
      if (!wanted[group.front()] || equations(group.front()).empty()) continue;
      if (is_cyclic(graph, group)) {
        order_elements(group);
      } else {
        evaluations_.push_back({group.front(), std::nullopt});
      }
    }
    return std::move(evaluations_);
  }

 private:
  const std::vector<ResolvedEquation>& equations(std::size_t variable) const {
    return equations_in(structure_.variables[variable], phase_);
  }

  std::vector<std::size_t> reads(std::size_t variable) const {
    std::vector<std::size_t> reads;
    for (const ResolvedEquation& equation : equations(variable)) {
      for_each_term(equation.term, [&](const Term& term) {
        if (term.kind == TermKind::variable) reads.push_back(term.variable);
      });
    }
    std::sort(reads.begin(), reads.end());
    reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
    return reads;
  }

  // At the start only what the stocks' first values need is evaluated.
  std::vector<bool> wanted_variables(const Graph& graph) const {
    if (phase_ != Phase::initial) return std::vector<bool>(structure_.variables.size(), true);
    std::vector<bool> wanted(structure_.variables.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t v = 0; v < wanted.size(); ++v) {
      if (structure_.variables[v].kind() == VariableKind::stock) open.push_back(v);
    }
    while (!open.empty()) {
      const std::size_t variable = open.back();
      open.pop_back();
      if (wanted[variable]) continue;
      wanted[variable] = true;
      for (auto [edge, end] = boost::out_edges(variable, graph); edge != end; ++edge) {
        open.push_back(boost::target(*edge, graph));
      }
    }
    return wanted;
  }

  void order_elements(const std::vector<std::size_t>& group) {
    std::map<std::size_t, std::size_t> first_vertex;
    std::vector<Evaluation> vertices;
    for (const std::size_t variable : group) {
      first_vertex[variable] = vertices.size();
      for (std::size_t e = 0; e < structure_.variables[variable].element_count; ++e)
        vertices.push_back({variable, e});
    }
    Graph graph(vertices.size());
    for (const std::size_t variable : group) {
      for (const ResolvedEquation& equation : equations(variable)) {
        for_each_element_read(equation, structure_.variables[variable], structure_,
                              [&](std::size_t written, std::size_t read, std::size_t element) {
                                const auto inside = first_vertex.find(read);
                                if (inside == first_vertex.end()) return;
                                boost::add_edge(first_vertex[variable] + written,
                                                inside->second + element, graph);
                              });
      }
    }
    for (const std::vector<std::size_t>& component : components(graph)) {
      if (is_cyclic(graph, component)) {
        report(circle(graph, component), vertices);
        return;
      }
      evaluations_.push_back(vertices[component.front()]);
    }
  }

  void report(const std::vector<std::size_t>& path, const std::vector<Evaluation>& vertices) {
    std::string members;
    for (const std::size_t vertex : path) {
      if (!members.empty()) members += " -> ";
      members += structure_.element_label(vertices[vertex].variable, *vertices[vertex].element);
    }
    const auto span = [&](std::size_t vertex) {
      return structure_.variables[vertices[vertex].variable].declaration->span;
    };
    Diagnostic& error =
        diagnostics_.error(span(path.front()),
                           phase_ == Phase::initial
                               ? say("initial values depend on each other in a circle: {}", members)
                               : say("variables depend on each other in a circle: {}", members));
    const bool lacks_initial =
        phase_ == Phase::initial && std::any_of(path.begin(), path.end(), [&](std::size_t vertex) {
          return structure_.variables[vertices[vertex].variable].is_hidden();
        });
    error.suggest(lacks_initial ? say("give the function its initial value as the last argument")
                                : say("every circle must pass a stock"));
    for (std::size_t i = 1; i + 1 < path.size(); ++i)
      error.note(span(path[i]), say("in the circle"));
  }

  const Structure& structure_;
  Phase phase_;
  Diagnostics& diagnostics_;
  std::vector<Evaluation> evaluations_;
};

}  // namespace

const std::vector<ResolvedEquation>& equations_in(const ResolvedVariable& variable, Phase phase) {
  static const std::vector<ResolvedEquation> none;
  switch (phase) {
    case Phase::initial:
      return variable.kind() == VariableKind::stock ? variable.initial : variable.equations;
    case Phase::step: return variable.equations;
    case Phase::ratio:
      return variable.declaration->period_rule == PeriodRule::ratio ? variable.equations : none;
  }
  return none;
}

std::vector<Evaluation> order_evaluations(const Structure& structure, Phase phase,
                                          Diagnostics& diagnostics) {
  return EvaluationOrder(structure, phase, diagnostics).order();
}

}  // namespace sim33618
