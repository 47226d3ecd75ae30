#pragma once

#include <optional>

#include "dynamics/step_exchange.hpp"
#include "firms/firm_engine.hpp"
#include "simulation/coupled_outcome.hpp"

namespace sim33618 {

/// Single firms beside the stocks and flows of a run. They are made of its first year, which they
/// do not take part in, and act from the second year on, once a week:
/// * an account's orders (FirmCoupling::orders) reach the firms of its nodes; what does not come as
///   orders of other firms, by the recipes of their links and the output that orders follow, is
///   final demand. So recipes that drift in the account are met by more or less final demand.
/// * capacity is that of the account; what it needs and has too little of cuts it down to that
///   share of usual output;
/// * firms by name, and those of a district, lose the share of their plants that does not work.
/// What firms make is held against what they made at the start: amounts given to variables are
/// those of the account then, times that.
class CoupledFirms {
 public:
  /// Refers to the result, which must hold the first year when the second begins.
  CoupledFirms(const Result& result, const RuleSet& rules, const FirmMakeup& makeup);
  ~CoupledFirms();
  CoupledFirms(const CoupledFirms&) = delete;
  CoupledFirms& operator=(const CoupledFirms&) = delete;

  /// As a StepPartner. Throws RunError where books do not add up.
  void act(std::int64_t step, StepExchange& exchange);

  /// Of all steps so far.
  CoupledOutcome outcome() const;

 private:
  struct Acting;

  const Result& result_;
  RuleSet rules_;
  FirmMakeup makeup_;
  std::unique_ptr<Acting> acting_;
};

}  // namespace sim33618
