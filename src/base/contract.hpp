#pragma once

#include <stdexcept>
#include <string>

namespace sim33618 {

/// The program itself is wrong: a promise between two functions was broken.
class ContractError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// Checks what a function expects of its caller or promises it.
inline void expect(bool holds, const char* promise) {
  if (!holds) throw ContractError(std::string("broken contract: ") + promise);
}

}  // namespace sim33618
