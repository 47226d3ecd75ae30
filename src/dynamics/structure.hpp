#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dynamics/term.hpp"
#include "model/model_document.hpp"

namespace sim33618 {

/// What random numbers are for (base/random_stream.hpp); a seed of its own stands in the place of
/// the run's.
struct DrawPurpose {
  std::uint32_t purpose = 0;
  std::optional<std::uint64_t> seed;
};

/// A variable with its equations resolved. A hidden one stands for a part of a function with memory
/// (a level of a delay, for instance): it runs like any other, but belongs to the variable in whose
/// equation the function stands, has no entry in Structure::index, and is shown nowhere.
struct ResolvedVariable {
  const VariableDeclaration* declaration = nullptr;
  std::vector<const Dimension*> dims;
  std::size_t element_count = 1;
  std::vector<ResolvedEquation> equations;
  std::vector<ResolvedEquation> initial;
  std::vector<std::size_t> inflows;
  std::vector<std::size_t> outflows;
  /// Of a hidden variable: the one it belongs to, and its declaration.
  std::optional<std::size_t> owner;
  std::shared_ptr<const VariableDeclaration> hidden_declaration;
  /// Of a hidden stock: the variable whose value at a step's first stage it has in the next step.
  std::optional<std::size_t> remembers;
  /// And if it remembers longer: the variable that says how many steps.
  std::optional<std::size_t> steps;
  /// Of a hidden stock: it has a random number for each element, another one in each step.
  std::optional<DrawPurpose> draws;

  /// Whether it is a stock that no flows change: what a function keeps.
  bool is_kept() const { return remembers || draws; }
  bool is_hidden() const { return owner.has_value(); }
  const std::string& name() const { return declaration->name; }
  VariableKind kind() const { return declaration->kind; }
};

/// A length of time over which a function of an equation delays, smooths or compares.
struct TimeConstant {
  std::string function;
  Term term;
  Span span;
};

/// All variables of a model with names, dimensions and units checked: those of the document in its
/// order, then the hidden ones. Refers to the document.
struct Structure {
  const ModelDocument* model = nullptr;
  std::vector<ResolvedVariable> variables;
  std::map<std::string, std::size_t> index;
  std::vector<TimeConstant> time_constants;

  std::optional<std::size_t> find(const std::string& name) const;
  /// "name" or "name[element, element]" of the element at a row-major position.
  std::string element_label(std::size_t variable, std::size_t element) const;
  std::vector<std::string> element_names(std::size_t variable, std::size_t element) const;
};

/// Resolves and checks every equation. Throws InputError with everything wrong in any of them.
/// `model` must outlive the result.
Structure resolve_structure(const ModelDocument& model);

}  // namespace sim33618
