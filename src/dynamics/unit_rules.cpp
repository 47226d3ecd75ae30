#include "dynamics/unit_rules.hpp"

#include <cmath>
#include <optional>

#include "dynamics/equation_error.hpp"

namespace sim33618 {
namespace {

// The common unit of two sides that must agree; a literal 0 takes the other's.
Unit common_unit(const Term& a, const Term& b, const TextRange& range, std::string_view sign) {
  if (a.is_zero) return b.unit;
  if (b.is_zero || a.unit.same_dimension(b.unit)) return a.unit;
  throw error_at(range, say("the two sides of '{}' have different units: {} and {}", sign,
                            a.unit.dimension(), b.unit.dimension()));
}

void check_dimensionless(const Term& term, std::string_view what) {
  if (term.unit.is_dimensionless()) return;
  throw error_at(term.range, say("{} must be dimensionless, not {}", what, term.unit.dimension()));
}

// The value of a number as written, a sign included.
std::optional<double> literal_value(const Term& term) {
  if (term.kind == TermKind::constant) return term.constant;
  if (term.kind != TermKind::operation || term.operation != Operation::negate) return std::nullopt;
  const auto value = literal_value(term.arguments[0]);
  return value ? std::optional(-*value) : std::nullopt;
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

Unit same_unit(const Term& term, std::string_view name) {
  if (term.arguments.size() == 1) return term.arguments[0].unit;
  return common_unit(term.arguments[0], term.arguments[1], term.range, name);
}

Unit quotient_unit(const Term& term, std::string_view name) {
  Unit unit = term.arguments[0].unit / term.arguments[1].unit;
  if (term.arguments.size() > 2)
    check_same(term.arguments[2], unit, say("the last argument of {}", name));
  return unit;
}

}  // namespace

void check_same(const Term& term, const Unit& unit, const std::string& what) {
  if (term.is_zero || term.unit.same_dimension(unit)) return;
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
  switch (function.unit_rule) {
    case UnitRule::same: return same_unit(term, function.name);
    case UnitRule::square_root: return term.arguments[0].unit.power(Fraction(1, 2));
    case UnitRule::quotient: return quotient_unit(term, function.name);
    case UnitRule::dimensionless:
    case UnitRule::product:
      check_dimensionless(term.arguments[0], say("the argument of {}", function.name));
      return {};
    case UnitRule::lookup: break;
  }
  return {};
}

void check_result(const Term& term, const Unit& unit, const ResolvedVariable& variable) {
  if (term.is_zero || term.unit.same_dimension(unit)) return;
  throw error_at(term.range,
                 say("the equation gives {}, but '{}' is in {} ({})", term.unit.dimension(),
                     variable.name(), variable.declaration->unit_text.text, unit.dimension()));
}

}  // namespace sim33618
