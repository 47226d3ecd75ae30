#include "cli/explain_text.hpp"

#include <algorithm>
#include <set>

#include "base/numbers.hpp"
#include "cli/screen_table.hpp"
#include "tables/targets_table.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t indentation_of_explanation = 4;

std::string line(const std::string& label, const std::string& text) {
  return text.empty() ? std::string() : say("  {}: {}\n", label, text);
}

std::string equations(const std::string& label, const std::vector<EquationText>& texts) {
  std::string all;
  for (const EquationText& text : texts) {
    const std::string& selector = text.selector.text;
    all += line(selector.empty() ? label : fmt::format("{} [{}]", label, selector), text.text.text);
  }
  return all;
}

std::string numbers_table(const std::vector<const ParameterRow*>& rows, bool with_name) {
  if (rows.empty()) return {};
  std::vector<std::string> columns = to_say({"elements", "at", "value", "low", "high", "shape",
                                             "unit", "grade", "year", "source", "note"});
  if (with_name) columns.insert(columns.begin(), to_say("name"));
  ScreenTable table(columns);
  const std::size_t first_number = with_name ? 2 : 1;
  table.numbers_in(first_number, first_number + 3);
  table.translate(first_number + 4);
  for (const ParameterRow* row : rows) {
    std::vector<std::string> cells = {listed(texts_of(row->elements)),
                                      row->at ? format_number(*row->at) : "",
                                      format_number(row->value),
                                      format_number(row->low),
                                      format_number(row->high),
                                      shape_name(row->shape),
                                      row->unit_text.text,
                                      std::string(1, row->grade),
                                      fmt::format("{}", row->year),
                                      word_list(row->sources),
                                      row->note};
    if (with_name) cells.insert(cells.begin(), row->name.text);
    table.add(std::move(cells));
  }
  return table.text(screen_width(), indentation_of_explanation);
}

class VariableText {
 public:
  VariableText(const Result& result, std::size_t variable, const std::vector<std::string>& elements)
      : result_(result),
        structure_(result.model().structure()),
        variable_(variable),
        resolved_(structure_.variables[variable]),
        declaration_(*resolved_.declaration),
        elements_(elements) {}

  std::string text() const {
    std::string text = fmt::format("{}\n  {}\n", heading(), declaration_.doc);
    text += equations(say("equation"), declaration_.equations);
    text += equations(say("initial"), declaration_.initial);
    text += line(say("inflows"), listed(texts_of(declaration_.inflows)));
    text += line(say("outflows"), listed(texts_of(declaration_.outflows)));
    text += line(say("reported as"), declaration_.report.text);
    text += line(say("counts"), listed(counts()));
    text += sources();
    text += line(say("uses"), listed(uses()));
    text += line(say("used by"), listed(used_by()));
    text += numbers();
    return text + values();
  }

 private:
  std::string heading() const {
    std::vector<std::string> dims;
    for (const Dimension* dimension : resolved_.dims) dims.push_back(dimension->name);
    const std::string name =
        dims.empty() ? declaration_.name : fmt::format("{}[{}]", declaration_.name, listed(dims));
    return say("{}: {}, {} ({})", name, kind_text(declaration_.kind), declaration_.unit_text.text,
               declaration_.module);
  }

  std::string sources() const {
    std::string text;
    for (const Word& id : declaration_.sources) {
      const SourceEntry& source = result_.model().document().sources.at(id.text);
      text += line(say("source"), say("{}: {}, {}", id.text, source.publisher, source.title));
    }
    return text;
  }

  std::vector<std::string> counts() const {
    std::vector<std::string> texts;
    for (const Word& word : declaration_.counts) {
      for (const Basis& basis : result_.model().document().bases) {
        if (basis.name == word.text)
          texts.push_back(say("{} ({})", basis.name, basis.title.in_users_language()));
      }
    }
    return texts;
  }

  // What a variable reads; in the place of hidden variables what those read.
  std::set<std::size_t> reads(const ResolvedVariable& variable) const {
    std::set<std::size_t> reads;
    std::set<std::size_t> seen;
    add_reads(variable, reads, seen);
    return reads;
  }

  void add_reads(const ResolvedVariable& variable, std::set<std::size_t>& reads,
                 std::set<std::size_t>& seen) const {
    for (const std::size_t read : direct_reads(variable)) {
      const ResolvedVariable& other = structure_.variables[read];
      if (!other.is_hidden()) {
        reads.insert(read);
      } else if (seen.insert(read).second) {
        add_reads(other, reads, seen);
      }
    }
  }

  static std::set<std::size_t> direct_reads(const ResolvedVariable& variable) {
    std::set<std::size_t> reads;
    for (const auto* equations : {&variable.equations, &variable.initial}) {
      for (const ResolvedEquation& equation : *equations) {
        for_each_term(equation.term, [&](const Term& term) {
          if (reads_variable(term)) reads.insert(term.variable);
        });
      }
    }
    reads.insert(variable.inflows.begin(), variable.inflows.end());
    reads.insert(variable.outflows.begin(), variable.outflows.end());
    if (variable.remembers) reads.insert(*variable.remembers);
    if (variable.steps) reads.insert(*variable.steps);
    return reads;
  }

  std::vector<std::string> uses() const {
    std::vector<std::string> names;
    for (const std::size_t read : reads(resolved_))
      names.push_back(structure_.variables[read].name());
    return names;
  }

  std::vector<std::string> used_by() const {
    std::vector<std::string> names;
    for (const ResolvedVariable& other : structure_.variables) {
      if (!other.is_hidden() && reads(other).count(variable_) != 0) names.push_back(other.name());
    }
    return names;
  }

  bool is_chosen(std::size_t element) const {
    return elements_.empty() || structure_.element_names(variable_, element) == elements_;
  }

  std::string numbers() const {
    const auto& series = result_.model().numbers().series[variable_];
    std::set<std::size_t> chosen;
    for (std::size_t e = 0; e < series.size(); ++e) {
      if (!is_chosen(e)) continue;
      for (const NumberPoint& point : series[e]) chosen.insert(*point.row);
    }
    std::vector<const ParameterRow*> rows;
    for (const std::size_t row : chosen)
      rows.push_back(&result_.model().document().parameters[row]);
    return rows.empty() ? std::string() : say("  numbers:\n") + numbers_table(rows, false);
  }

  std::string values() const {
    if (resolved_.kind() == VariableKind::lookup) return {};
    std::vector<std::string> columns = {say("element")};
    for (std::size_t p = 0; p < result_.period_count(); ++p) {
      columns.push_back(result_.calendar().period_label(static_cast<std::int64_t>(p)));
    }
    ScreenTable table(columns);
    table.numbers_in(1, columns.size() - 1);
    for (std::size_t e = 0; e < resolved_.element_count; ++e) {
      if (!is_chosen(e)) continue;
      std::vector<std::string> row = {listed(structure_.element_names(variable_, e))};
      for (std::size_t p = 0; p < result_.period_count(); ++p) {
        row.push_back(format_readable(result_.value(variable_, e, p)));
      }
      table.add(std::move(row));
    }
    return say("  values in '{}', {}:\n", result_.scenario().name, declaration_.unit_text.text) +
           table.text(screen_width(), indentation_of_explanation);
  }

  const Result& result_;
  const Structure& structure_;
  std::size_t variable_;
  const ResolvedVariable& resolved_;
  const VariableDeclaration& declaration_;
  const std::vector<std::string>& elements_;
};

bool names(const std::vector<Word>& words, const std::string& name) {
  return std::any_of(words.begin(), words.end(),
                     [&](const Word& word) { return word.text == name; });
}

}  // namespace

std::string explain_variable(const Result& result, std::size_t variable,
                             const std::vector<std::string>& elements) {
  return VariableText(result, variable, elements).text();
}

std::string explain_dimension(const Dimension& dimension) {
  return say("{}: {}\n  {}\n", dimension.name, dimension.doc, listed(dimension.element_names()));
}

std::string explain_source(const ModelDocument& model, const std::string& id) {
  const SourceEntry& source = model.sources.at(id);
  std::string text = say("{}: {}\n", id, source.title);
  text += line(say("publisher"), source.publisher);
  text += line(say("year"), source.year);
  text += line(say("fact"), source.fact);
  text += line(say("quote"), source.quote);
  text += line(say("url"), source.url);
  std::vector<std::string> equations;
  for (const VariableDeclaration& variable : model.variables) {
    if (names(variable.sources, id)) equations.push_back(variable.name);
  }
  text += line(say("equations"), listed(equations));
  std::vector<std::string> targets;
  for (const std::vector<Target>* list : {&model.targets, &model.checks}) {
    for (const Target& target : *list) {
      if (names(target.sources, id)) targets.push_back(target.name);
    }
  }
  text += line(say("targets and checks"), listed(targets));
  std::vector<const ParameterRow*> rows;
  for (const ParameterRow& row : model.parameters) {
    if (names(row.sources, id)) rows.push_back(&row);
  }
  return text + numbers_table(rows, true);
}

std::string explain_element(const ModelDocument& model, const std::string& name) {
  std::string text;
  std::vector<std::string> dimensions;
  for (const Dimension& dimension : model.dimensions.all()) {
    const auto position = dimension.index_of(name);
    if (!position) continue;
    dimensions.push_back(dimension.name);
    if (!text.empty()) continue;
    const Element& element = dimension.elements[*position];
    text = say("{}: {} {}\n", name, element.title.en, element.title.zh);
    for (const auto& [attribute, values] : element.attributes)
      text += line(attribute, listed(values));
  }
  if (text.empty()) return {};
  text += line(say("in"), listed(dimensions));
  std::vector<const ParameterRow*> rows;
  for (const ParameterRow& row : model.parameters) {
    if (names(row.elements, name)) rows.push_back(&row);
  }
  return rows.empty() ? text : text + say("  numbers:\n") + numbers_table(rows, true);
}

}  // namespace sim33618
