#include "tables/output_rows.hpp"

#include <algorithm>
#include <map>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

std::string placeholder(const Dimension& dimension) { return "{" + dimension.name + "}"; }

const Element& element_of(const ResolvedVariable& variable, std::size_t dim, std::size_t element) {
  for (std::size_t i = variable.dims.size(); i-- > dim + 1;)
    element /= variable.dims[i]->elements.size();
  const std::vector<Element>& elements = variable.dims[dim]->elements;
  return elements[element % elements.size()];
}

std::ptrdiff_t occurrences(const std::string& text, const std::string& part) {
  std::ptrdiff_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

void check_placeholders(const ResolvedVariable& variable, Diagnostics& diagnostics) {
  const Word& report = variable.declaration->report;
  std::vector<std::string> wanted;
  for (const Dimension* dimension : variable.dims) wanted.push_back(placeholder(*dimension));
  for (auto name = wanted.begin(); name != wanted.end(); ++name) {
    if (std::find(wanted.begin(), name, *name) != name) continue;
    const auto needed = std::count(wanted.begin(), wanted.end(), *name);
    const auto given = occurrences(report.text, *name);
    if (given == needed) continue;
    diagnostics.error(report.span,
                      given < needed
                          ? say("the report name of '{}' lacks {}", variable.name(), *name)
                          : say("the report name of '{}' repeats {}", variable.name(), *name));
  }
  for (std::size_t open = report.text.find('{'); open != std::string::npos;
       open = report.text.find('{', open + 1)) {
    const std::size_t close = std::min(report.text.find('}', open), report.text.size() - 1);
    const std::string name = report.text.substr(open, close - open + 1);
    if (std::find(wanted.begin(), wanted.end(), name) != wanted.end()) continue;
    diagnostics
        .error(report.span,
               say("{} in the report name is no dimension of '{}'", name, variable.name()))
        .suggest(did_you_mean(name, wanted));
  }
}

}  // namespace

std::string row_name(const ResolvedVariable& variable, std::size_t element) {
  std::string name = variable.declaration->report.text;
  const bool has_report = !name.empty();
  if (!has_report) name = variable.name();
  for (std::size_t i = 0; i < variable.dims.size(); ++i) {
    const std::string& title = element_of(variable, i, element).title.en;
    if (!has_report) {
      name += "|" + title;
    } else if (const auto at = name.find(placeholder(*variable.dims[i])); at != std::string::npos) {
      name.replace(at, placeholder(*variable.dims[i]).size(), title);
    }
  }
  return name;
}

std::vector<OutputRow> output_rows(const Result& result) {
  const Structure& structure = result.model().structure();
  const std::vector<std::string>& asked = result.scenario().outputs;
  std::vector<OutputRow> rows;
  for (std::size_t v = 0; v < structure.variables.size(); ++v) {
    const ResolvedVariable& variable = structure.variables[v];
    const bool is_asked =
        asked.empty() ? !variable.declaration->report.text.empty()
                      : std::find(asked.begin(), asked.end(), variable.name()) != asked.end();
    if (!is_asked) continue;
    for (std::size_t e = 0; e < variable.element_count; ++e) {
      rows.push_back({row_name(variable, e), variable.declaration->unit_text.text, v, e});
    }
  }
  return rows;
}

void check_report_names(const Structure& structure, Diagnostics& diagnostics) {
  std::map<std::string, const ResolvedVariable*> names;
  for (const ResolvedVariable& variable : structure.variables) {
    const Word& report = variable.declaration->report;
    if (report.text.empty()) continue;
    if (variable.kind() == VariableKind::lookup) {
      diagnostics.error(report.span,
                        say("the lookup '{}' has no values over time to report", variable.name()));
      continue;
    }
    const std::size_t errors_before = diagnostics.error_count();
    check_placeholders(variable, diagnostics);
    for (std::size_t e = 0;
         e < variable.element_count && diagnostics.error_count() == errors_before; ++e) {
      const auto [first, is_new] = names.emplace(row_name(variable, e), &variable);
      if (is_new) continue;
      diagnostics
          .error(report.span, say("two rows of the tables would be called '{}'", first->first))
          .note(first->second->declaration->report.span, say("the other one"));
    }
  }
}

}  // namespace sim33618
