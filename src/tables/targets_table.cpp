#include "tables/targets_table.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {

std::string source_list(const std::vector<Word>& sources) {
  std::string text;
  for (const Word& source : sources) text += (text.empty() ? "" : " ") + source.text;
  return text;
}

std::string target_variable_text(const Target& target) {
  std::vector<std::string> elements;
  for (const Word& element : target.elements) elements.push_back(element.text);
  return elements.empty() ? target.variable.text
                          : fmt::format("{}[{}]", target.variable.text, listed(elements));
}

std::string target_unit_text(const Target& target) {
  const std::string& text = target.value_text.text;
  for (std::size_t length = text.size(); length > 0; --length) {
    if (!parse_number(text.substr(0, length))) continue;
    const std::size_t unit = text.find_first_not_of(' ', length);
    return unit == std::string::npos ? "1" : text.substr(unit);
  }
  return "1";
}

std::string targets_csv(const std::vector<TargetOutcome>& outcomes) {
  std::string text =
      csv_line({"Target", "Title", "标题", "Variable", "Year", "Comparison", "Required",
                "Simulated", "Unit", "Difference", "Attainment", "Met", "Basis", "Source"});
  for (const TargetOutcome& outcome : outcomes) {
    const Target& target = *outcome.target;
    const bool simulated = outcome.simulated.has_value();
    text += csv_line(
        {target.name, target.title.en, target.title.zh, target_variable_text(target),
         fmt::format("{}", target.year), comparison_name(target.comparison),
         format_number(outcome.required), simulated ? format_number(*outcome.simulated) : "",
         target_unit_text(target), simulated ? format_number(outcome.difference()) : "",
         simulated && outcome.required != 0 ? format_number(outcome.attainment()) : "",
         simulated ? (outcome.met ? "yes" : "no") : "", target.basis, source_list(target.sources)});
  }
  return csv_file(std::move(text));
}

}  // namespace sim33618
