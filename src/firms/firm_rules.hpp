#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/source_entry.hpp"
#include "model/sourced_figure.hpp"

namespace sim33618 {

/// Who is served first where a firm cannot serve all: nobody, links with a contract, or buyers that
/// policy names.
enum class Rationing : unsigned char { proportional, contract_priority, policy_priority };

/// How a firm chooses a supplier in place of one that keeps failing it.
struct SearchRule {
  /// How many it looks at, a whole number; 0: it never looks.
  double candidates = 0;
  /// Share of an order that came, smoothed over some steps, below which it looks for another.
  double least_fill = 0;
  double smoothing = 0;
  /// Steps until a new supplier delivers.
  double qualification = 0;
  /// Weights of the logit: per unit of price over the sector's, of the share of orders served, per
  /// 100 km, and for the same place.
  double price = 0;
  double reliability = 0;
  double distance = 0;
  double locality = 0;
};

/// What firms do in a step, as numbers of mechanisms; durations are in steps, weights a step.
struct FirmRules {
  std::string name;
  LocalizedText title;
  double days_per_step = 1;

  /// Weight of the latest orders in what a firm expects; 1: it expects what was ordered last.
  double expectation = 1;
  /// Steps of production that finished goods are meant to last, and the share of what is
  /// missing that is made a step.
  double finished_cover = 0;
  double finished_adjustment = 0;
  /// Share of what is overdue that is made a step.
  double backlog_adjustment = 0;
  /// Share of overdue orders of firms, and of final buyers, that stands for another step.
  double orders_kept = 0;
  double final_orders_kept = 0;
  /// Capacity over the output of the start.
  double capacity = 1;
  /// How far a want of important inputs, and of others, holds back production; of critical ones it
  /// does by 1.
  double important_share = 1;
  double other_share = 1;
  /// Steps of use that input stocks are meant to last, the share of what is missing that is ordered
  /// a step, and the weight therein of what is ordered or on the way.
  double cover = 0;
  double cover_adjustment = 0;
  double supply_line = 0;
  /// Weight of the latest production in the use that orders go by, and in the use that stocks are
  /// meant to cover, finished goods included.
  double use_smoothing = 1;
  double target_smoothing = 1;
  /// Steps on the way, at least 1, as a first-order delay.
  double transit = 1;
  Rationing rationing = Rationing::proportional;
  SearchRule search;
  /// Share of debts that is paid a step.
  double payment = 1;
  /// Steps without repair, and the share of a damage that is repaired a step thereafter.
  double repair_pause = 0;
  double repair = 0;
};

/// A number of a rule set, for lists: "orders cover_days".
struct RuleFigure {
  std::string name;
  SourcedFigure figure;
};

/// A rule of a mechanism, for lists.
struct ChosenRule {
  std::string mechanism;
  std::string rule;
  std::vector<Word> sources;
  std::string note;
};

/// A rule set as its file says it.
struct RuleSet {
  FirmRules rules;
  std::string doc;
  std::vector<ChosenRule> chosen;
  std::vector<RuleFigure> figures;
};

/// The rule sets of a `firm_rules/1` file and the sources that they name. Every mechanism of a set
/// names its rule and source, every number its source, grade and range; a set that `extends`
/// another takes from it what it does not say. Throws InputError with all mistakes, at their
/// places: unknown mechanisms, rules, parameters and sources with the nearest name, numbers out of
/// limits.
struct RuleSets {
  std::vector<RuleSet> sets;
  SourceTable sources;

  /// Throws InputError, with the nearest name, where there is none of this name.
  const RuleSet& of(const std::string& name) const;
};

RuleSets read_firm_rules(const std::filesystem::path& path, const std::string& shown_name);

}  // namespace sim33618
