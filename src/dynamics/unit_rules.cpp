#include "dynamics/unit_rules.hpp"

#include <cmath>
#include <optional>

#include "dynamics/equation_error.hpp"

namespace sim33618 {
namespace {

// The common unit of two sides that must agree; 0 and infinity take the other's.
Unit common_unit(const Term& a, const Term& b, const TextRange& range, std::string_view sign) {
  if (a.fits_any_unit) return b.unit;
  if (b.fits_any_unit || a.unit.same_dimension(b.unit)) return a.unit;
  throw error_at(range, say("the two sides of '{}' have different units: {} and {}", sign,
                            a.unit.dimension(), b.unit.dimension()));
}

void check_dimensionless(const Term& term, std::string_view what) {
  if (term.unit.is_dimensionless()) return;
  throw error_at(term.range, say("{} must be dimensionless, not {}", what, term.unit.dimension()));
}

Unit power_unit(const Term& term) {
  const Term& base = term.arguments[0];
  const Term& exponent = term.arguments[1];
  check_dimensionless(exponent, say("an exponent"));
  if (base.unit.is_dimensionless()) return {};
  const auto value = literal_value(exponent);
  constexpr double largest = 9;
  if (!value || *value != std::floor(*value) || std::abs(*value) > largest) {
    throw error_at(exponent.range,
                   say("a quantity in {} can only be raised to a whole number from -9 to 9",
                       base.unit.dimension()));
  }
  return base.unit.power(Fraction(static_cast<std::int64_t>(*value)));
}

std::string argument_text(const Function& function, std::size_t i) {
  if (function.most_arguments() == 1) return say("the argument of {}", function.name);
  if (function.arguments[i] == UnitOf::quotient)
    return say("the last argument of {}", function.name);
  return say("'{}' of {}", argument_name(function, i), function.name);
}

// The unit of all arguments that have one in common: that of the first which is no literal 0.
Unit common_unit(const Term& term, const Function& function) {
  for (std::size_t i = 0; i < term.arguments.size(); ++i) {
    const Term& argument = term.arguments[i];
    if (argument.fits_any_unit) continue;
    if (function.arguments[i] == UnitOf::common) return argument.unit;
    if (function.arguments[i] == UnitOf::common_rate) return argument.unit * Unit::base("yr");
  }
  return {};
}

// What `unit` is where U and V are known; nothing where anything may stand.
std::optional<Unit> unit_of(UnitOf unit, const Unit& common, const Unit& other) {
  const Unit year = Unit::base("yr");
  switch (unit) {
    case UnitOf::common: return common;
    case UnitOf::any: return std::nullopt;
    case UnitOf::dimensionless:
    case UnitOf::whole_number: return Unit();
    case UnitOf::time: return year;
    case UnitOf::rate: return year.power(Fraction(-1));
    case UnitOf::common_rate: return common / year;
    case UnitOf::common_total: return common * year;
    case UnitOf::root: return common.power(Fraction(1, 2));
    case UnitOf::quotient: return common / other;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> literal_value(const Term& term) {
  if (term.kind == TermKind::constant) return term.constant;
  if (term.kind != TermKind::operation || term.operation != Operation::negate) return std::nullopt;
  const auto value = literal_value(term.arguments[0]);
  return value ? std::optional(-*value) : std::nullopt;
}

void check_same(const Term& term, const Unit& unit, const std::string& what) {
  if (term.fits_any_unit || term.unit.same_dimension(unit)) return;
  throw error_at(term.range,
                 say("{} must be in {}, not {}", what, unit.dimension(), term.unit.dimension()));
}

Unit operation_unit(const Term& term) {
  const std::vector<Term>& arguments = term.arguments;
  const std::string_view sign = operation_sign(term.operation);
  switch (term.operation) {
    case Operation::add:
    case Operation::subtract:
    case Operation::modulo: return common_unit(arguments[0], arguments[1], term.range, sign);
    case Operation::multiply: return arguments[0].unit * arguments[1].unit;
    case Operation::divide: return arguments[0].unit / arguments[1].unit;
    case Operation::power: return power_unit(term);
    case Operation::negate: return arguments[0].unit;
    case Operation::select:
      check_dimensionless(arguments[0], say("the condition of IF"));
      return common_unit(arguments[1], arguments[2], term.range, "THEN ELSE");
    case Operation::less:
    case Operation::less_equal:
    case Operation::greater:
    case Operation::greater_equal:
    case Operation::equal:
    case Operation::not_equal: common_unit(arguments[0], arguments[1], term.range, sign); return {};
    default:
      for (const Term& argument : arguments)
        check_dimensionless(argument, say("an operand of {}", sign));
      return {};
  }
}

Unit call_unit(const Term& term, const Function& function) {
  const std::vector<Term>& arguments = term.arguments;
  if (function.form == FunctionForm::either && arguments.size() == 2)
    return common_unit(arguments[0], arguments[1], term.range, function.name);
  const Unit common = common_unit(term, function);
  const Unit other = arguments.size() > 1 ? arguments[1].unit : Unit();
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto unit = unit_of(function.arguments[i], common, other);
    if (!unit) continue;
    if (unit->is_dimensionless() && function.arguments[i] == UnitOf::dimensionless)
      check_dimensionless(arguments[i], argument_text(function, i));
    else
      check_same(arguments[i], *unit, argument_text(function, i));
  }
  return unit_of(function.result, common, other).value_or(Unit());
}

void check_result(const Term& term, const Unit& unit, const ResolvedVariable& variable) {
  if (term.fits_any_unit || term.unit.same_dimension(unit)) return;
  throw error_at(term.range,
                 say("the equation gives {}, but '{}' is in {} ({})", term.unit.dimension(),
                     variable.name(), variable.declaration->unit_text.text, unit.dimension()));
}

}  // namespace sim33618
