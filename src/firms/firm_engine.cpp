#include "firms/firm_engine.hpp"

#include <algorithm>
#include <cmath>

#include "base/blocks.hpp"
#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "base/numbers.hpp"
#include "firms/buying_phase.hpp"
#include "firms/firm_sums.hpp"
#include "firms/selling_phase.hpp"
#include "firms/supplier_search.hpp"

namespace sim33618 {
namespace {

std::size_t blocks_of(std::size_t firms) { return (firms + firms_per_block - 1) / firms_per_block; }

// Of input spans, which are empty or have a number for each.
void expect_size(std::size_t size, std::size_t wanted) {
  expect(size == 0 || size == wanted, "inputs of a step are by sector or by firm");
}

void check_sizes(const StepInputs& inputs, const FirmNetwork& network) {
  for (const auto& span :
       {inputs.demand, inputs.price, inputs.capacity, inputs.power, inputs.outside_supply})
    expect_size(span.size(), network.sectors);
  expect_size(inputs.damage.size(), network.firms());
  expect_size(inputs.is_served_first.size(), network.sectors);
}

double share_of(double gap, double whole) { return whole > 0 ? gap / whole : gap; }

}  // namespace

FirmEngine::FirmEngine(const FirmNetwork& network, const FirmRules& rules, const FirmRun& run)
    : network_(network),
      rules_(rules),
      run_(run),
      state_(steady_state(network, rules)),
      flows_(network.firms()),
      offers_(network.firms() + 1),
      value_added_share_(network.firms(), 0),
      promised_(network.firms(), 0),
      failed_links_(blocks_of(network.firms())),
      block_residual_(blocks_of(network.firms())),
      breaches_(blocks_of(network.firms())) {
  for (std::size_t firm = 0; firm < network.firms(); ++firm) {
    double inputs = 0;
    for (std::uint32_t link = network.first_link_of(firm); link < network.first_link_of(firm + 1);
         ++link)
      inputs += network.volume[link];
    if (network.output[firm] > 0) value_added_share_[firm] = 1 - inputs / network.output[firm];
  }
  flags_.assign(network.links(), 0);
  mark_first_served({});
  find_buyers();
}

void FirmEngine::restore(FirmState state) {
  check_state(state, network_);
  state_ = std::move(state);
  for (unsigned char& flags : flags_) flags &= static_cast<unsigned char>(~is_searching);
  for (const PendingSwitch& pending : state_.pending) flags_[pending.link] |= is_searching;
  find_buyers();
}

void FirmEngine::advance(const StepInputs& inputs) {
  check_sizes(inputs, network_);
  if (rules_.rationing == Rationing::policy_priority) mark_first_served(inputs);
  SellingPhase selling(*this, inputs);
  for_each_firm([&](std::size_t block, std::size_t firm) { selling.run(block, firm); });
  BuyingPhase buying(*this, inputs);
  for_each_firm([&](std::size_t block, std::size_t firm) { buying.run(block, firm); });
  check_books(inputs);
  if (rules_.search.candidates > 0 && SupplierSearch(*this, inputs).run()) find_buyers();
  ++state_.step;
}

void FirmEngine::for_each_firm(
    const std::function<void(std::size_t block, std::size_t firm)>& work) const {
  for_each_block(blocks_of(network_.firms()), run_.threads, [&](std::size_t block, std::size_t) {
    const std::size_t last = std::min(network_.firms(), (block + 1) * firms_per_block);
    for (std::size_t firm = block * firms_per_block; firm < last; ++firm) work(block, firm);
  });
}

void FirmEngine::find_buyers() {
  first_sale_.assign(network_.firms() + 2, 0);
  for (const std::uint32_t supplier : state_.supplier) ++first_sale_[supplier + 1];
  for (std::size_t firm = 0; firm <= network_.firms(); ++firm)
    first_sale_[firm + 1] += first_sale_[firm];
  std::vector<std::uint32_t> next = first_sale_;
  sales_.resize(network_.links());
  for (std::uint32_t link = 0; link < network_.links(); ++link)
    sales_[next[state_.supplier[link]]++] = link;
}

// Marks links with a contract, or those of buyers that policy names.
void FirmEngine::mark_first_served(const StepInputs& inputs) {
  if (rules_.rationing == Rationing::proportional) return;
  const bool is_policy = rules_.rationing == Rationing::policy_priority;
  const std::vector<unsigned char> wanted(inputs.is_served_first.begin(),
                                          inputs.is_served_first.end());
  if (is_policy && !served_first_.empty() && wanted == served_first_) return;
  served_first_ = wanted;
  for (std::size_t firm = 0; firm < network_.firms(); ++firm) {
    const bool is_named = !wanted.empty() && wanted[network_.sector[firm]] != 0;
    for (std::uint32_t link = network_.first_link_of(firm); link < network_.first_link_of(firm + 1);
         ++link) {
      const bool is_first = is_policy ? is_named : network_.has_contract[link] != 0;
      if (is_first) {
        flags_[link] |= is_first_served;
      } else {
        flags_[link] &= static_cast<unsigned char>(~is_first_served);
      }
    }
  }
}

double FirmEngine::bytes_per_link() const {
  double bytes = 0;
  const auto add = [&](const auto&... lists) {
    ((bytes += static_cast<double>(lists.capacity() * sizeof(lists[0]))), ...);
  };
  add(network_.first_link, network_.group_sector, network_.group_need, network_.supplier,
      network_.volume, network_.has_contract, network_.transit_days);
  add(state_.supplier, state_.stock, state_.transit, state_.ordered, state_.shipped, state_.fill);
  add(sales_, flags_);
  return bytes / static_cast<double>(std::max<std::size_t>(1, network_.links()));
}

double FirmEngine::output() const { return fixed_sum(state_.made); }

std::vector<SectorFlows> FirmEngine::sector_flows() const {
  std::vector<SectorFlows> all(network_.sectors);
  const auto staff_of = [&](std::size_t firm) {
    const double output = network_.output[firm];
    return output > 0 ? network_.staff[firm] * (state_.made[firm] / output) : 0;
  };
  for_each_block(network_.sectors, run_.threads, [&](std::size_t sector, std::size_t) {
    const std::uint32_t first = network_.first_of_sector[sector];
    const std::span firms(network_.by_sector.data() + first,
                          network_.first_of_sector[sector + 1] - first);
    SectorFlows& sum = all[sector];
    sum.output = fixed_sum(state_.made, firms);
    sum.capacity = fixed_sum(flows_.capacity, firms);
    sum.ordered = fixed_sum(flows_.ordered, firms);
    sum.open = fixed_sum(flows_.open, firms);
    sum.shipped = fixed_sum(flows_.shipped, firms);
    sum.sold_outside = fixed_sum(flows_.sold_outside, firms);
    sum.lost = fixed_sum(flows_.lost, firms);
    sum.bought = fixed_sum(flows_.bought, firms);
    sum.bought_outside = fixed_sum(flows_.bought_outside, firms);
    sum.staff = tree_sum(0, firms.size(), [&](std::size_t i) { return staff_of(firms[i]); });
    sum.finished = fixed_sum(state_.finished, firms);
  });
  return all;
}

void FirmEngine::check_books(const StepInputs& inputs) {
  StepResidual residual;
  for (std::size_t block = 0; block < breaches_.size(); ++block) {
    if (!breaches_[block].empty()) report(breaches_[block].front());
    residual.take_worse(block_residual_[block]);
  }
  const double shipped = fixed_sum(flows_.shipped);
  residual.shipped = share_of(std::abs(shipped - fixed_sum(flows_.bought)), shipped);
  const bool has_arrived = residual.shipped <= largest_residual;
  if (!has_arrived) report_shipping();

  const Payments outside = settle_outside(inputs);
  residual.paid = check_money(outside);
  residual_.take_worse(residual);
}

// The outside pays for final demand, is paid for its inputs, and gets what firms spend on anything
// else (wages, taxes, profits).
FirmEngine::Payments FirmEngine::settle_outside(const StepInputs& inputs) {
  const double sold = tree_sum(0, network_.firms(), [&](std::size_t firm) {
    return factor(inputs.price, network_.sector[firm]) * flows_.sold_outside[firm];
  });
  const double spent = tree_sum(0, network_.firms(), [&](std::size_t firm) {
    return value_added_share_[firm] * state_.made[firm];
  });
  const double owes = state_.outside_payable + sold;
  const double is_owed = state_.outside_receivable + fixed_sum(flows_.bought_outside);
  const Payments payments{is_owed * rules_.payment, owes * rules_.payment};
  state_.outside_payable = owes - payments.paid;
  state_.outside_receivable = is_owed - payments.received;
  state_.outside_cash += payments.received - payments.paid + spent;
  return payments;
}

// What all paid, the outside included, is what all received; returns by what share it is not.
double FirmEngine::check_money(const Payments& outside) const {
  const double received = fixed_sum(flows_.received) + outside.received;
  const double paid = fixed_sum(flows_.paid) + outside.paid;
  const double gap = std::abs(received - paid);
  const bool adds_up = gap <= largest_residual * std::max(received, paid);
  if (adds_up) return share_of(gap, std::max(received, paid));
  std::size_t worst = 0;
  for (std::size_t firm = 1; firm < network_.firms(); ++firm) {
    if (state_.receivable[firm] > state_.receivable[worst]) worst = firm;
  }
  throw RunError(say("step {}: {} was paid and {} received; the firm that is owed most is '{}'",
                     state_.step + 1, format_number(paid), format_number(received),
                     network_.name_of(worst)));
}

// Names the supplier whose shipments differ most from what its buyers took in.
void FirmEngine::report_shipping() const {
  std::size_t worst = 0;
  double largest = -1;
  for (std::size_t firm = 0; firm < network_.firms(); ++firm) {
    double taken = 0;
    for (std::uint32_t i = first_sale_[firm]; i < first_sale_[firm + 1]; ++i)
      taken += state_.shipped[sales_[i]];
    const double gap = std::abs(flows_.shipped[firm] - taken);
    if (gap <= largest) continue;
    largest = gap;
    worst = firm;
  }
  throw RunError(say("step {}: firm '{}' shipped {} more or less than its buyers received",
                     state_.step + 1, network_.name_of(worst), format_number(largest)));
}

void FirmEngine::report(const Breach& breach) const {
  const std::string firm = network_.name_of(breach.firm);
  if (breach.kind == Breach::Kind::stock) {
    throw RunError(say("step {}: firm '{}' has a stock of {}", state_.step + 1, firm,
                       format_number(breach.amount)));
  }
  throw RunError(
      say("step {}: firm '{}': {} units are not where they were made, stored and shipped",
          state_.step + 1, firm, format_number(breach.amount)));
}

}  // namespace sim33618
