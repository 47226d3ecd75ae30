#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/map_reader.hpp"

namespace sim33618 {

/// What the firms of an account have in all and can give to a variable.
enum class FirmTotal {
  /// What they make.
  output,
  /// The orders that they were told of, less those that they lose.
  served,
};

/// "output" or "served".
std::string_view name_of(FirmTotal total);

/// A variable whose values firms give, in place of its equations, for accounts that have firms.
struct SuppliedVariable {
  Word variable;
  FirmTotal of = FirmTotal::output;
};

/// An account whose firms are those of several nodes of the supply network.
struct AccountParts {
  Word account;
  Word nodes;
};

/// How single firms and the stocks and flows meet once in each step: what variables tell firms at
/// its beginning, and which ones firms then give. Where no firms act, the equations of the supplied
/// variables stand in for them.
struct FirmCoupling {
  Span span;
  /// A set of firm_rules.yaml.
  Word rules;
  /// The dimension of the variables; its elements are nodes of the supply network, or have `parts`.
  Word accounts;
  std::vector<AccountParts> parts;

  /// By account, money a year: orders that reach its plants, what these can make if all of them
  /// work, and the output that its orders of inputs follow.
  Word orders;
  Word capacity;
  Word use;
  /// By account, shares of its usual output for which there is what it needs; the least counts.
  std::vector<Word> availability;
  /// By firm of the model's list and by district: the share of the plants that work.
  std::optional<Word> firms_at_work;
  std::optional<Word> districts_at_work;

  std::vector<SuppliedVariable> supplies;

  /// All variables that firms read.
  std::vector<Word> reads() const;
};

/// Reads a `coupling/1` file.
FirmCoupling read_firm_coupling(const Node& root, const Span& place, Diagnostics& diagnostics);

}  // namespace sim33618
