#include "firms/firm_state.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/messages.hpp"
#include "base/numbers.hpp"
#include "firms/firm_sums.hpp"

namespace sim33618 {
namespace {

// What stays of a debt that grows by `flow` a step and is paid at a rate.
double debt_at_rest(double flow, double payment) { return flow * (1 - payment) / payment; }

void fill_links(const FirmNetwork& network, const FirmRules& rules, FirmState& state) {
  const TransitPace usual = transit_pace(rules.transit);
  for (std::size_t firm = 0; firm < network.firms(); ++firm) {
    for (std::uint32_t g = network.first_group[firm]; g < network.first_group[firm + 1]; ++g) {
      const double cover = cover_of(network, rules, firm, g);
      for (std::uint32_t link = network.first_link[g]; link < network.first_link[g + 1]; ++link) {
        const double volume = network.volume[link];
        state.stock[link] = cover * volume;
        state.transit[link] = volume * transit_pace(network, rules, link, usual).on_the_way;
        state.ordered[link] = volume;
        state.payable[firm] += volume;
      }
    }
  }
}

}  // namespace

double cover_of(const FirmNetwork& network, const FirmRules& rules, std::size_t firm,
                std::size_t group) {
  double cover = rules.cover;
  if (!network.cover_days.empty()) {
    const double days = network.cover_days[network.group_sector[group]];
    if (days >= 0) cover = days / rules.days_per_step;
  }
  return cover * network.buffer[firm];
}

FirmState steady_state(const FirmNetwork& network, const FirmRules& rules) {
  const std::size_t firms = network.firms();
  const std::size_t links = network.links();
  const double no_limit = std::numeric_limits<double>::infinity();
  FirmState state;
  state.made = network.output;
  state.expected = network.output;
  state.finished.resize(firms);
  state.final_overdue.assign(firms, 0);
  state.carried.assign(firms, 0);
  state.use.assign(firms, 1);
  state.target_use.assign(firms, 1);
  for (auto* limit : {&state.critical_limit, &state.important_limit, &state.other_limit})
    limit->assign(firms, no_limit);
  state.cash.assign(firms, 0);
  state.receivable.resize(firms);
  state.payable.assign(firms, 0);
  state.supplier = network.supplier;
  for (auto* amounts : {&state.stock, &state.transit, &state.ordered, &state.shipped})
    amounts->assign(links, 0);
  state.fill.assign(links, 1);
  fill_links(network, rules, state);

  double sold_to_firms = 0;
  double bought_of_firms = 0;
  for (std::size_t firm = 0; firm < firms; ++firm) {
    const double output = network.output[firm];
    state.finished[firm] = rules.finished_cover * output;
    state.receivable[firm] = debt_at_rest(output, rules.payment);
    state.payable[firm] = debt_at_rest(state.payable[firm], rules.payment);
    for (std::uint32_t g = network.first_group[firm]; g < network.first_group[firm + 1]; ++g)
      set_limit(network, state, firm, g, cover_of(network, rules, firm, g) * output);
  }
  sold_to_firms = fixed_sum(state.receivable);
  bought_of_firms = fixed_sum(state.payable);
  // What firms sell outside and buy there is the difference; the outside is owed and owes it.
  double final_demand = fixed_sum(network.final_demand);
  state.outside_payable = debt_at_rest(final_demand, rules.payment);
  state.outside_receivable =
      std::max(0.0, bought_of_firms - (sold_to_firms - state.outside_payable));
  return state;
}

void check_state(const FirmState& state, const FirmNetwork& network) {
  const std::size_t firms = network.firms();
  const std::size_t links = network.links();
  for (const auto* values :
       {&state.made, &state.finished, &state.expected, &state.final_overdue, &state.carried,
        &state.use, &state.target_use, &state.critical_limit, &state.important_limit,
        &state.other_limit, &state.cash, &state.receivable, &state.payable}) {
    if (values->size() != firms)
      throw InputError(
          say("the state of firms is one of {} firms, not of {}", values->size(), firms));
  }
  bool fits = state.supplier.size() == links && state.fill.size() == links;
  for (const auto* values : {&state.stock, &state.transit, &state.ordered, &state.shipped})
    fits = fits && values->size() == links;
  if (!fits) throw InputError(say("the state of firms does not have their {} links", links));
  for (const std::uint32_t supplier : state.supplier) {
    if (supplier > network.outside())
      throw InputError(say("the state of firms names a firm {} of {}", supplier + 1, firms));
  }
}

}  // namespace sim33618
