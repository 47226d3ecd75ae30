#include "tables/targets_table.hpp"

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {

std::string word_list(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

std::string target_variable_text(const Target& target) {
  return target.elements.empty()
             ? target.variable.text
             : fmt::format("{}[{}]", target.variable.text, listed(texts_of(target.elements)));
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

ResultTable targets_head() {
  using Type = ColumnType;
  return {
      "targets",
      "Official targets",
      "Each official target beside what the scenario reaches, on the same basis.",
      {{"Target", Type::string, "Name of the target in the model."},
       {"Title", Type::string, "Title in English."},
       {"标题", Type::string, "Title in Chinese."},
       {"Variable", Type::string, "Variable and elements that the target speaks of.", "", true},
       {"Year", Type::year, "Calendar year of the target."},
       {"Comparison", Type::string, "at_least, at_most or equals."},
       {"Required", Type::number, "What the target asks for."},
       {"Simulated", Type::number, "What the scenario reaches.", "", true},
       {"Unit", Type::string, "Unit of Required, Simulated and Difference."},
       {"Difference", Type::number, "Simulated less required.", "", true},
       {"Attainment", Type::number, "Simulated over required.", "1", true},
       {"Met", Type::boolean, "Whether the target is met.", "", true},
       {"Counts", Type::string, "Words of the model for the basis, separated by blanks.", "", true},
       {"Basis", Type::string, "What the figure covers and how it is measured."},
       {"Source", Type::string, "Ids of sources, separated by blanks."}},
      {"Target"}};
}

ResultTable targets_table(const std::vector<TargetOutcome>& outcomes) {
  ResultTable table = targets_head();
  std::string text = header_line(table);
  for (const TargetOutcome& outcome : outcomes) {
    const Target& target = *outcome.target;
    const bool simulated = outcome.simulated.has_value();
    text += csv_line({target.name, target.title.en, target.title.zh, target_variable_text(target),
                      fmt::format("{}", target.year), comparison_name(target.comparison),
                      format_number(outcome.required),
                      simulated ? format_number(*outcome.simulated) : "", target_unit_text(target),
                      simulated ? format_number(outcome.difference()) : "",
                      simulated && outcome.required != 0 ? format_number(outcome.attainment()) : "",
                      simulated ? (outcome.met ? "yes" : "no") : "", word_list(target.counts),
                      target.basis, word_list(target.sources)});
  }
  table.text = csv_file(std::move(text));
  return table;
}

ResultTable target_probabilities_head() {
  using Type = ColumnType;
  return {
      "target_probabilities",
      "Official targets in an ensemble",
      "Each official target beside the share of members that reach it.",
      {{"Target", Type::string, "Name of the target in the model."},
       {"Title", Type::string, "Title in English."},
       {"标题", Type::string, "Title in Chinese."},
       {"Variable", Type::string, "Variable and elements that the target speaks of.", "", true},
       {"Year", Type::year, "Calendar year of the target."},
       {"Comparison", Type::string, "at_least, at_most or equals."},
       {"Required", Type::number, "What the target asks for."},
       {"Central", Type::number, "What is reached with every number as it is given.", "", true},
       {"Unit", Type::string, "Unit of Required and Central."},
       {"Met", Type::boolean, "Whether Central meets the target.", "", true},
       {"Members", Type::number, "Members that did not fail.", "", true},
       {"Probability", Type::number, "Share of these members that meet the target.", "1", true},
       {"Counts", Type::string, "Words of the model for the basis, separated by blanks.", "", true},
       {"Basis", Type::string, "What the figure covers and how it is measured."},
       {"Source", Type::string, "Ids of sources, separated by blanks."}},
      {"Target"}};
}

ResultTable target_probabilities_table(const std::vector<TargetOutcome>& outcomes,
                                       const std::vector<std::uint32_t>& met,
                                       std::uint32_t members) {
  ResultTable table = target_probabilities_head();
  std::string text = header_line(table);
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const TargetOutcome& outcome = outcomes[i];
    const Target& target = *outcome.target;
    const bool simulated = outcome.simulated.has_value();
    const bool counted = simulated && members > 0;
    text += csv_line(
        {target.name, target.title.en, target.title.zh, target_variable_text(target),
         fmt::format("{}", target.year), comparison_name(target.comparison),
         format_number(outcome.required), simulated ? format_number(*outcome.simulated) : "",
         target_unit_text(target), simulated ? (outcome.met ? "yes" : "no") : "",
         simulated ? fmt::format("{}", members) : "",
         counted ? format_number(static_cast<double>(met[i]) / static_cast<double>(members)) : "",
         word_list(target.counts), target.basis, word_list(target.sources)});
  }
  table.text = csv_file(std::move(text));
  return table;
}

}  // namespace sim33618
