#include "dynamics/function_table.hpp"

#include <algorithm>

#include "base/messages.hpp"
#include "dynamics/function_families.hpp"

namespace sim33618 {
namespace {

std::vector<Function> sorted_table() {
  std::vector<Function> table;
  for (const auto& family : {functions_of_mathematics(), functions_of_arrays(), functions_of_time(),
                             functions_with_memory(), functions_of_chance()}) {
    table.insert(table.end(), family.begin(), family.end());
  }
  std::sort(table.begin(), table.end(), [](auto& a, auto& b) { return a.name < b.name; });
  return table;
}

std::string_view unit_text(UnitOf unit) {
  switch (unit) {
    case UnitOf::common: return "U";
    case UnitOf::any: return "V";
    case UnitOf::dimensionless: return "1";
    case UnitOf::time: return "yr";
    case UnitOf::rate: return "1/yr";
    case UnitOf::common_rate: return "U/yr";
    case UnitOf::common_total: return "U yr";
    case UnitOf::root: return "U^(1/2)";
    case UnitOf::quotient: return "U/V";
    case UnitOf::whole_number: return "n";
  }
  return {};
}

}  // namespace

Function expansion(const FunctionGroup& group, std::string_view name, std::size_t fewest,
                   std::vector<UnitOf> arguments, UnitOf result, Term (*expand)(CallExpansion&),
                   std::string_view signature, std::string_view meaning) {
  Function entry;
  entry.name = name;
  entry.family = group.family;
  entry.form = FunctionForm::expansion;
  entry.fewest_arguments = static_cast<int>(fewest);
  entry.arguments = std::move(arguments);
  entry.result = result;
  entry.expand = expand;
  entry.signature = signature;
  entry.meaning = meaning;
  entry.reference = group.reference;
  return entry;
}

bool Function::reduces(std::size_t given) const {
  return form == FunctionForm::reduction || form == FunctionForm::size ||
         (form == FunctionForm::either && given == 1);
}

const std::vector<Function>& functions() {
  static const std::vector<Function> table = sorted_table();
  return table;
}

const Function* find_function(std::string_view name) {
  for (const Function& function : functions()) {
    if (function.name == name) return &function;
  }
  return nullptr;
}

std::vector<std::string> function_names() {
  std::vector<std::string> names;
  for (const Function& function : functions()) names.emplace_back(function.name);
  return names;
}

std::string argument_name(const Function& function, std::size_t argument) {
  const std::string_view signature = function.signature;
  std::size_t begin = signature.find('(') + 1;
  for (std::size_t i = 0; i < argument; ++i) begin = signature.find(',', begin) + 1;
  while (signature[begin] == ' ') ++begin;
  return std::string(signature.substr(begin, signature.find_first_of(",[])", begin) - begin));
}

std::string units_text(const Function& function) {
  if (function.form == FunctionForm::lookup) return "lookup, V → U";
  std::string text;
  for (std::size_t i = 0; i < function.arguments.size(); ++i) {
    const bool is_optional = static_cast<int>(i) >= function.fewest_arguments;
    text += fmt::format("{}{}{}{}", is_optional ? "[" : "", i == 0 ? "" : ", ",
                        unit_text(function.arguments[i]), is_optional ? "]" : "");
  }
  return text + (text.empty() ? "" : " → ") + std::string(unit_text(function.result));
}

std::string_view arrays_text(const Function& function) {
  switch (function.form) {
    case FunctionForm::reduction:
    case FunctionForm::size: return to_say("over the stars of its argument");
    case FunctionForm::either:
      return to_say("element by element of two, over the stars of a single argument");
    case FunctionForm::constant:
    case FunctionForm::clock: return to_say("one number for all elements");
    default: return to_say("element by element");
  }
}

}  // namespace sim33618
