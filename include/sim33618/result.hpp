#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sim33618::api {

/// The values of one run: variable × element × saved period. Cheap to copy; immutable.
class Result {
 public:
  /// Names of the saved periods, "2025" or "2025Q2".
  std::vector<std::string> periods() const;

  /// All values of a variable in its own unit, elements × periods, row by row; elements in the
  /// order of its dimensions, the last one fastest. A rate's value is its mean over the period (its
  /// total, for a year), a stock's is its level at the end. Throws InputError for an unknown name.
  std::vector<double> values(const std::string& variable) const;

  /// One value: an element's name for each dimension, and the number of the period. Throws
  /// InputError for unknown names, std::out_of_range for the period.
  double value(const std::string& variable, const std::vector<std::string>& elements,
               std::size_t period) const;

  /// Writes the tables of `sim33618 run` into a folder, replacing an earlier result there whole.
  /// Throws InputError if something else is in the way, RunError if writing fails.
  void write(const std::filesystem::path& folder) const;

  struct Data;
  explicit Result(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace sim33618::api
