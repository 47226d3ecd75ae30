#include <algorithm>
#include <set>
#include <utility>

#include "base/suggestion.hpp"
#include "tables/defined_names.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {
namespace {

class DefinitionChecker {
 public:
  DefinitionChecker(const Structure& structure, Diagnostics& diagnostics)
      : structure_(structure),
        model_(*structure.model),
        names_(defined_names(model_)),
        diagnostics_(diagnostics) {
    for (const Definition& definition : model_.definitions)
      patterns_.push_back(definition.name.text);
  }

  void check() {
    for (const Definition& definition : model_.definitions) check_pattern(definition);
    for (std::size_t v = 0; v < structure_.variables.size(); ++v) check_variable(v);
    for (const Definition& definition : model_.definitions) check_reported(definition);
    for (const Definition& definition : model_.definitions) check_parts(definition);
  }

 private:
  void check_pattern(const Definition& definition) {
    const std::string& text = definition.name.text;
    check_dimensions(definition.name);
    for (const Word& part : definition.sum_of) check_dimensions(part);
    for (const Definition& other : model_.definitions) {
      if (&other == &definition) break;
      if (!overlap(other, definition)) continue;
      diagnostics_.error(definition.name.span, say("'{}' is defined twice", text))
          .note(other.name.span, say("first defined here"));
      return;
    }
  }

  // Two patterns or two plain names must not stand for one row; a plain name may be taken out of a
  // pattern.
  bool overlap(const Definition& a, const Definition& b) const {
    const bool a_is_plain = a.name.text.find('{') == std::string::npos;
    const bool b_is_plain = b.name.text.find('{') == std::string::npos;
    if (a_is_plain || b_is_plain) return a.name.text == b.name.text;
    std::set<std::string> names;
    for (const ExpandedName& name : expand_pattern(a.name.text, model_.dimensions))
      names.insert(name.name);
    const auto others = expand_pattern(b.name.text, model_.dimensions);
    return std::any_of(others.begin(), others.end(),
                       [&](const ExpandedName& name) { return names.count(name.name) != 0; });
  }

  void check_dimensions(const Word& pattern) {
    const std::string& text = pattern.text;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const std::string name = text.substr(open + 1, text.find('}', open) - open - 1);
      if (model_.dimensions.find(name) != nullptr) continue;
      diagnostics_.error(pattern.span, say("unknown dimension '{}'", name))
          .suggest(did_you_mean(name, model_.dimensions.names()));
    }
  }

  void check_variable(std::size_t index) {
    const ResolvedVariable& variable = structure_.variables[index];
    const Word& report = variable.declaration->report;
    if (report.text.empty() || variable.kind() == VariableKind::lookup) return;
    std::set<const Definition*> compared;
    bool all_known = true;
    for (std::size_t e = 0; e < variable.element_count; ++e) {
      const std::string name = row_name(variable, e);
      reported_.insert(name);
      const auto found = names_.find(name);
      if (found == names_.end()) {
        if (!std::exchange(all_known, false)) continue;
        diagnostics_
            .error(report.span, say("the report name '{}' is not defined (definitions are listed "
                                    "in model.yaml under 'files')",
                                    name))
            .suggest(did_you_mean(report.text, patterns_));
        continue;
      }
      if (compared.insert(found->second.definition).second)
        check_unit(*variable.declaration, *found->second.definition);
    }
  }

  void check_unit(const VariableDeclaration& variable, const Definition& definition) {
    if (definition.unit_text.text == variable.unit_text.text) return;
    diagnostics_
        .error(definition.unit_text.span,
               say("'{}' is defined in '{}' and reported in '{}'", definition.name.text,
                   definition.unit_text.text, variable.unit_text.text))
        .note(variable.unit_text.span, say("the unit of the variable"));
  }

  void check_reported(const Definition& definition) {
    for (const ExpandedName& name : expand_pattern(definition.name.text, model_.dimensions)) {
      if (reported_.count(name.name) != 0) continue;
      std::vector<std::string> reports;
      for (const VariableDeclaration& variable : model_.variables)
        if (!variable.report.text.empty()) reports.push_back(variable.report.text);
      diagnostics_.error(definition.name.span, say("nothing reports '{}'", name.name))
          .suggest(did_you_mean(definition.name.text, reports));
      return;
    }
  }

  void check_parts(const Definition& definition) {
    for (const Word& part : definition.sum_of) {
      for (const ExpandedName& name : expand_pattern(part.text, model_.dimensions)) {
        const auto found = names_.find(name.name);
        if (found == names_.end()) {
          diagnostics_
              .error(part.span,
                     say("'{}', a part of '{}', is not defined", name.name, definition.name.text))
              .suggest(did_you_mean(part.text, patterns_));
          break;
        }
        const Definition& known = *found->second.definition;
        if (known.unit.same_dimension(definition.unit)) continue;
        diagnostics_
            .error(part.span,
                   say("'{}' ({}) does not add up to '{}' ({})", name.name, known.unit_text.text,
                       definition.name.text, definition.unit_text.text))
            .note(known.unit_text.span, say("the unit of the part"));
        break;
      }
    }
  }

  const Structure& structure_;
  const ModelDocument& model_;
  std::map<std::string, DefinedName> names_;
  Diagnostics& diagnostics_;
  std::vector<std::string> patterns_;
  std::set<std::string> reported_;
};

}  // namespace

void check_definitions(const Structure& structure, Diagnostics& diagnostics) {
  if (!structure.model->definitions.empty()) DefinitionChecker(structure, diagnostics).check();
}

}  // namespace sim33618
