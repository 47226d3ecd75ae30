#include "base/interruption.hpp"

#include <csignal>

namespace sim33618 {
namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t noted = 0;

void note(int signal) {
  noted = 1;
  std::signal(signal, SIG_DFL);
}

}  // namespace

void note_interruptions() {
  std::signal(SIGINT, note);
  std::signal(SIGTERM, note);
}

void throw_if_interrupted() {
  if (noted != 0) throw Interrupted();
}

}  // namespace sim33618
