#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"
#include "base/interruption.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/language_option.hpp"

namespace {

int run(const std::vector<std::string>& all_words) {
  using namespace sim33618;
  const std::vector<std::string> words = take_language_option(all_words);
  const std::vector<Command> all = commands();
  const Request request = parse_arguments(words, all);
  if (request.command != nullptr) return request.command->run(request.arguments);
  std::fputs(request.text.c_str(), request.exit_code == exit_fine ? stdout : stderr);
  return request.exit_code;
}

void show(const std::string& text) { std::fputs(text.c_str(), stderr); }

// Where a standard stream is closed, the next file opened would take its number, and a result would
// hold what is meant for the screen. Printing to a closed standard output still fails, as it
// should.
void keep_places_of_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(stream, F_GETFD) == -1)
      open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
  }
}

int report_output_failure() {
  show(sim33618::say("error: the output could not be written\n"));
  return sim33618::exit_run_failed;
}

}  // namespace

int main(int argc, char** argv) {
  using namespace sim33618;
  keep_places_of_standard_streams();
  note_interruptions();
  // Writing past a size limit then fails with a reason instead of ending the program.
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    const int code = run({argv + 1, argv + argc});
    // A part that failed earlier is no longer in the buffer.
    const bool is_written = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    return is_written ? code : report_output_failure();
  } catch (const InputError& error) {
    show(error.what());
    return exit_wrong_input;
  } catch (const RunError& error) {
    show(say("error: {}\n", error.what()));
    return exit_run_failed;
  } catch (const Interrupted&) {
    show(say("interrupted: results written before are whole, nothing else was changed\n"));
    return exit_interrupted;
  } catch (const std::bad_alloc&) {
    show(say("error: not enough memory\n"));
    return exit_run_failed;
  } catch (const std::exception& error) {
    if (std::ferror(stdout) != 0) return report_output_failure();
    show(
        say("internal error: {}\nThis is a mistake of the program: please report it with the "
            "command and its input files.\n",
            error.what()));
    return exit_program_wrong;
  }
}
