#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace sim33618::api {

/// The input is wrong: a model, a scenario, a name or a unit. `what()` says in which file, line and
/// column, with the line and a caret, for everything that was found.
class InputError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A run that had started could not go on, or a result could not be written. `what()` names
/// variable, element and date, or the file and the system's reason.
class RunError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// An ordered set that variables run over, such as the clusters.
struct DimensionInfo {
  std::string name;
  std::string doc;
  /// Names of the elements, in the order of every array.
  std::vector<std::string> elements;
};

/// A variable of a model.
struct VariableInfo {
  std::string name;
  /// "stock", "flow", "aux", "data" or "lookup".
  std::string kind;
  std::string module;
  /// Unit of its values wherever this library gives or takes them.
  std::string unit;
  /// A sentence that says what it is.
  std::string doc;
  /// Names of its dimensions; none for a single figure.
  std::vector<std::string> dimensions;
};

/// A model folder, read and checked file by file. Cheap to copy; immutable; may be shared by
/// threads.
class Model {
 public:
  /// Reads `folder`/model.yaml and all it lists. Throws InputError.
  static Model load(const std::filesystem::path& folder);

  const std::string& name() const;
  const std::string& version() const;
  std::vector<DimensionInfo> dimensions() const;
  std::vector<VariableInfo> variables() const;

  struct Data;
  const Data& data() const { return *data_; }

 private:
  explicit Model(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  std::shared_ptr<const Data> data_;
};

}  // namespace sim33618::api
