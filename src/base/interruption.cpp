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

// What the caller has us ignore stays ignored: nohup, a shell script's background job.
void note_unless_ignored(int signal) {
  if (std::signal(signal, note) == SIG_IGN) std::signal(signal, SIG_IGN);
}

}  // namespace

void note_interruptions() {
  note_unless_ignored(SIGINT);
  note_unless_ignored(SIGTERM);
}

void throw_if_interrupted() {
  if (noted != 0) throw Interrupted();
}

}  // namespace sim33618
