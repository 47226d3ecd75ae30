#pragma once

#include <sim33618/model.hpp>

#include <memory>

namespace sim33618::api {

/// A model whose equations are checked, ordered and translated. Cheap to copy; immutable; one
/// program runs any scenario of its model, on any number of threads.
class Program {
 public:
  struct Data;
  explicit Program(std::shared_ptr<const Data> data) : data_(std::move(data)) {}
  const std::shared_ptr<const Data>& data() const { return data_; }

 private:
  std::shared_ptr<const Data> data_;
};

/// Compiles a model. Throws InputError with every unknown name, wrong unit, missing subscript and
/// circle of equations.
Program compile(const Model& model);

}  // namespace sim33618::api
