#pragma once

#include <sim33618/model.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sim33618::api {

/// What distinguishes one run from another: its years and the numbers that replace the model's.
/// Cheap to copy; immutable but for set(), which changes this copy only.
class Scenario {
 public:
  /// Reads a scenario file and those it extends. Throws InputError with everything wrong in them.
  static Scenario resolve(const std::filesystem::path& file, const Model& model);
  /// The model with its own numbers and years.
  static Scenario status_quo(const Model& model);

  const std::string& name() const;
  int first_year() const;
  int last_year() const;

  /// Replaces the numbers of a `data` variable, in the variable's own unit, over the whole time.
  /// `elements` names one element (or subset, or "*") for each of its dimensions. Throws InputError
  /// for an unknown variable or element and for a variable that the model computes.
  void set(const std::string& variable, const std::vector<std::string>& elements, double value);

  struct Data;
  const Data& data() const { return *data_; }

 private:
  explicit Scenario(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace sim33618::api
