#pragma once

#include <deque>
#include <map>
#include <utility>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// The variables that calls with memory are expanded into, as they are found. They stand behind
/// the declared variables of a structure and are known to nobody by name.
class HiddenVariables {
 public:
  explicit HiddenVariables(const Structure& declared) : declared_(declared) {}

  /// Index that the next one will have in the structure.
  std::size_t next() const { return declared_.variables.size() + variables_.size(); }
  /// Adds a variable called "`part` of `call` in `owner`", in the dimension of `unit`.
  ResolvedVariable& add(VariableKind kind, const std::string& part, const std::string& call,
                        std::size_t owner, const Unit& unit);
  ResolvedVariable& at(std::size_t index) { return variables_[index - declared_.variables.size()]; }
  /// The place of a call among those of a function in a variable, from 1 on.
  int count_call(std::size_t owner, std::string_view function) {
    return ++calls_[{owner, std::string(function)}];
  }
  std::deque<ResolvedVariable> take() { return std::move(variables_); }

  void note(TimeConstant time) { time_constants_.push_back(std::move(time)); }
  std::vector<TimeConstant> take_time_constants() { return std::move(time_constants_); }

 private:
  const Structure& declared_;
  std::deque<ResolvedVariable> variables_;
  std::vector<TimeConstant> time_constants_;
  std::map<std::pair<std::size_t, std::string>, int> calls_;
};

}  // namespace sim33618
