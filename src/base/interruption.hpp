#pragma once

#include <exception>

namespace sim33618 {

/// The user or the system asked the program to stop (SIGINT, SIGTERM).
class Interrupted : public std::exception {
 public:
  const char* what() const noexcept override { return "interrupted"; }
};

/// From now on SIGINT and SIGTERM are noted instead of ending the program, so that work in progress
/// can clean up after itself. A second signal ends the program at once.
void note_interruptions();

/// Throws Interrupted if a signal was noted. Called between steps of long work.
void throw_if_interrupted();

}  // namespace sim33618
