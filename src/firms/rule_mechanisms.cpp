#include "firms/rule_mechanisms.hpp"

namespace sim33618 {
namespace {

constexpr double most_days = 3650;
constexpr double most_weight = 1000;
constexpr FigureLimits days_limits = {0, most_days};
constexpr FigureLimits days_from_zero = {0, most_days, true};
constexpr FigureLimits share_limits = {0, 1, true};
constexpr FigureLimits weight_limits = {0, most_weight, true};

using Place = double& (*)(FirmRules& rules);

template <double FirmRules::*member>
double& place_of(FirmRules& rules) {
  return rules.*member;
}

template <double SearchRule::*member>
double& place_of_search(FirmRules& rules) {
  return rules.search.*member;
}

RuleParameter share(std::string name, Place place) {
  return {std::move(name), ParameterForm::number, share_limits, place};
}

RuleParameter duration(std::string name, Place place) {
  return {std::move(name), ParameterForm::duration, days_from_zero, place};
}

RuleParameter rate(std::string name, Place place) {
  return {std::move(name), ParameterForm::rate, days_limits, place};
}

RuleParameter weight(std::string name, Place place) {
  return {std::move(name), ParameterForm::number, weight_limits, place};
}

void nothing(FirmRules& /*rules*/) {}

Mechanism expectation() {
  return {"expectation",
          {{"latest", {}, [](FirmRules& rules) { rules.expectation = 1; }},
           {"smoothed", {rate("days", place_of<&FirmRules::expectation>)}, nothing}}};
}

Mechanism production() {
  return {"production",
          {{"to_order",
            {},
            [](FirmRules& rules) {
              rules.finished_cover = 0;
              rules.finished_adjustment = 0;
              rules.backlog_adjustment = 0;
            }},
           {"to_stock",
            {duration("finished_days", place_of<&FirmRules::finished_cover>),
             rate("adjustment_days", place_of<&FirmRules::finished_adjustment>),
             rate("backlog_days", place_of<&FirmRules::backlog_adjustment>)},
            nothing}}};
}

Mechanism capacity() {
  constexpr FigureLimits ratio = {1, most_weight, true};
  return {"capacity",
          {{"as_before", {}, [](FirmRules& rules) { rules.capacity = 1; }},
           {"reserve",
            {{"ratio", ParameterForm::number, ratio, place_of<&FirmRules::capacity>}},
            nothing}}};
}

Mechanism inputs() {
  return {"inputs",
          {{"all_critical",
            {},
            [](FirmRules& rules) {
              rules.important_share = 1;
              rules.other_share = 1;
            }},
           {"by_need",
            {share("important_share", place_of<&FirmRules::important_share>)},
            [](FirmRules& rules) { rules.other_share = 0; }}}};
}

Mechanism backlog() {
  return {"backlog",
          {{"lapses",
            {},
            [](FirmRules& rules) {
              rules.orders_kept = 0;
              rules.final_orders_kept = 0;
            }},
           {"kept",
            {share("orders_kept", place_of<&FirmRules::orders_kept>),
             share("final_orders_kept", place_of<&FirmRules::final_orders_kept>)},
            nothing}}};
}

Mechanism rationing() {
  return {
      "rationing",
      {{"proportional", {}, [](FirmRules& rules) { rules.rationing = Rationing::proportional; }},
       {"contract_priority",
        {},
        [](FirmRules& rules) { rules.rationing = Rationing::contract_priority; }},
       {"policy_priority", {}, [](FirmRules& rules) {
          rules.rationing = Rationing::policy_priority;
        }}}};
}

Mechanism orders() {
  return {"orders",
          {{"stock_only",
            {duration("cover_days", place_of<&FirmRules::cover>),
             rate("adjustment_days", place_of<&FirmRules::cover_adjustment>)},
            [](FirmRules& rules) {
              rules.supply_line = 0;
              rules.use_smoothing = 1;
              rules.target_smoothing = 1;
            }},
           {"stock_and_supply_line",
            {duration("cover_days", place_of<&FirmRules::cover>),
             rate("adjustment_days", place_of<&FirmRules::cover_adjustment>),
             share("supply_line_weight", place_of<&FirmRules::supply_line>),
             rate("use_days", place_of<&FirmRules::use_smoothing>),
             rate("target_days", place_of<&FirmRules::target_smoothing>)},
            nothing}}};
}

Mechanism transit() {
  return {"transit",
          {{"next_step", {}, [](FirmRules& rules) { rules.transit = 1; }},
           {"first_order", {duration("days", place_of<&FirmRules::transit>)}, nothing}}};
}

Mechanism search() {
  return {"search",
          {{"none", {}, [](FirmRules& rules) { rules.search.candidates = 0; }},
           {"logit",
            {share("least_fill", place_of_search<&SearchRule::least_fill>),
             rate("fill_days", place_of_search<&SearchRule::smoothing>),
             duration("qualification_days", place_of_search<&SearchRule::qualification>),
             weight("price", place_of_search<&SearchRule::price>),
             weight("reliability", place_of_search<&SearchRule::reliability>),
             weight("distance", place_of_search<&SearchRule::distance>),
             weight("locality", place_of_search<&SearchRule::locality>),
             {"candidates",
              ParameterForm::number,
              {1, 100, true},
              place_of_search<&SearchRule::candidates>}},
            nothing}}};
}

Mechanism payment() {
  return {"payment",
          {{"at_once", {}, [](FirmRules& rules) { rules.payment = 1; }},
           {"trade_credit", {rate("days", place_of<&FirmRules::payment>)}, nothing}}};
}

Mechanism recovery() {
  return {"recovery",
          {{"none", {}, [](FirmRules& rules) { rules.repair = 0; }},
           {"gradual",
            {duration("pause_days", place_of<&FirmRules::repair_pause>),
             rate("days", place_of<&FirmRules::repair>)},
            nothing}}};
}

}  // namespace

const std::vector<Mechanism>& mechanisms() {
  static const std::vector<Mechanism> all = {expectation(), production(), capacity(), inputs(),
                                             backlog(),     rationing(),  orders(),   transit(),
                                             search(),      payment(),    recovery()};
  return all;
}

}  // namespace sim33618
