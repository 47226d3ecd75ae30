#include "model/condition_parts.hpp"

#include "base/messages.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::string value_text(const RequiredValue& required) {
  return fmt::format("{} {}", comparison_name(required.comparison), required.value_text.text);
}

ModelPart part_of(const Reconciliation& reconciliation) {
  ModelPart part{to_say("reconciliation"),
                 reconciliation.name,
                 {{"estimate", reconciliation.estimate.text},
                  {"result", reconciliation.result.text},
                  {"table", reconciliation.table.text},
                  {"relative_error", reconciliation.relative_error.text},
                  {"source", words_of(reconciliation.sources)}}};
  for (const ReconciliationCondition& condition : reconciliation.conditions) {
    part.said.emplace_back(
        "condition " + condition.name,
        fmt::format("{} {} within {}, {}", condition.variable.text, value_text(condition),
                    format_number(condition.tolerance), words_of(condition.sources)));
  }
  return part;
}

std::string coverage_text(const Requirement& requirement) {
  switch (requirement.coverage) {
    case Coverage::none: return "";
    case Coverage::run: return "run";
    case Coverage::every_year: return "every_year";
    case Coverage::years:
      return fmt::format("{}-{}", requirement.years.first, requirement.years.last);
  }
  return "";
}

ModelPart part_of(const Requirement& requirement) {
  return {
      to_say("requirement"),
      requirement.name,
      {{"of", words_of(requirement.variables)},
       {"rows", requirement.rows ? requirement.rows->text : ""},
       {"value", requirement.other ? fmt::format("{} {}", comparison_name(requirement.comparison),
                                                 requirement.other->text)
                                   : value_text(requirement)},
       {"within", format_number(requirement.tolerance)},
       {"covers", coverage_text(requirement)}}};
}

ModelPart part_of(const CorrelationBlock& block) {
  return {to_say("correlation"),
          block.name,
          {{"among", words_of(block.among)},
           {"each", words_of(block.each)},
           {"with", words_of(block.with)},
           {block.of_ranks ? "rank" : "normal", format_number(block.coefficient)},
           {"source", words_of(block.sources)},
           {"grade", std::string(1, block.grade)}}};
}

ModelPart part_of(const FeedbackLoop& loop) {
  std::vector<std::string> through;
  for (const Reference& waypoint : loop.through) through.push_back(waypoint_text(waypoint));
  return {to_say("loop"),
          loop.name.text,
          {{"polarity", polarity_name(loop.polarity)},
           {"through", fmt::format("{}", fmt::join(through, " "))}}};
}

}  // namespace

void add_condition_parts(const ModelDocument& model, std::vector<ModelPart>& parts) {
  for (const Reconciliation& one : model.reconciliations) parts.push_back(part_of(one));
  for (const Requirement& one : model.requirements) parts.push_back(part_of(one));
  for (const CorrelationBlock& one : model.correlations) parts.push_back(part_of(one));
  for (const FeedbackLoop& one : model.loops) parts.push_back(part_of(one));
}

}  // namespace sim33618
