#include "model/history_checks.hpp"

#include <map>
#include <set>
#include <tuple>

#include "base/suggestion.hpp"
#include "model/reference_checks.hpp"

namespace sim33618 {
namespace {

class HistoryChecker {
 public:
  HistoryChecker(const ModelDocument& model, Diagnostics& diagnostics)
      : model_(model), diagnostics_(diagnostics) {}

  void check() {
    for (const ObservedSeries& series : model_.series) {
      check_unit(series);
      const auto [first, is_new] = series_.emplace(series.name, &series);
      if (is_new) continue;
      diagnostics_.error(series.span, say("'{}' is defined twice", series.name))
          .note(first->second->span, say("first defined here"));
    }
    for (const Observation& observation : model_.observations) check_observation(observation);
    for (const Observation& observation : model_.observations) check_reading(observation);
    for (const ObservedSeries& series : model_.series) {
      if (observed_.count(series.name) == 0)
        diagnostics_.error(series.span, say("the series '{}' has no figures", series.name));
    }
  }

 private:
  void check_unit(const ObservedSeries& series) {
    const bool is_growth = series.measure == Measure::growth;
    if (is_growth && !series.unit.is_dimensionless())
      diagnostics_.error(series.unit_text.span,
                         say("growth has the unit % or 1, not '{}'", series.unit_text.text));
    if (!series.variable) return;
    const Word& name = series.variable->name;
    const VariableDeclaration* variable =
        check_reference(name, series.variable->elements, model_, diagnostics_);
    if (variable == nullptr) return;
    if (!is_growth && !series.unit.same_dimension(variable->unit)) {
      diagnostics_
          .error(series.unit_text.span,
                 say("the unit '{}' does not convert to '{}' of '{}'", series.unit_text.text,
                     variable->unit_text.text, variable->name))
          .note(variable->unit_text.span, say("the unit of the variable"));
    }
    if (variable->kind != VariableKind::data) return;
    diagnostics_.error(name.span, say("'{}' is data and no result of the model", variable->name))
        .note(variable->span, say("defined here"));
  }

  void check_observation(const Observation& observation) {
    const auto series = series_.find(observation.series.text);
    if (series == series_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, known] : series_) names.push_back(name);
      diagnostics_
          .error(observation.series.span, say("unknown series '{}'", observation.series.text))
          .suggest(did_you_mean(observation.series.text, names));
      return;
    }
    observed_.insert(observation.series.text);
    if (observation.year > series->second->last_year) {
      diagnostics_
          .error(observation.year_place, say("the year {} is after {}, the last of the history",
                                             observation.year, series->second->last_year))
          .note(series->second->last_year_place, say("here"));
    }
    const auto [first, is_new] =
        places_.emplace(std::tuple{observation.series.text, observation.year,
                                   observation.period.text, observation.reading.text},
                        observation.year_place);
    if (is_new) return;
    diagnostics_
        .error(observation.year_place,
               say("'{}' has this figure twice (a contradicting one has a name in the column "
                   "'reading')",
                   observation.series.text))
        .note(first->second, say("the first one"));
  }

  void check_reading(const Observation& observation) {
    if (observation.reading.text.empty()) return;
    const auto first = places_.find(std::tuple{observation.series.text, observation.year,
                                               observation.period.text, std::string()});
    if (first != places_.end()) return;
    diagnostics_.error(observation.reading.span,
                       say("'{}' is a second reading without a first (a figure of the same time "
                           "with the column 'reading' empty)",
                           observation.reading.text));
  }

  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::map<std::string, const ObservedSeries*> series_;
  std::set<std::string> observed_;
  std::map<std::tuple<std::string, int, std::string, std::string>, Span> places_;
};

}  // namespace

void check_history(const ModelDocument& model, Diagnostics& diagnostics) {
  HistoryChecker(model, diagnostics).check();
}

}  // namespace sim33618
