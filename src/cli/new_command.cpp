#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/diagnostics.hpp"
#include "cli/command.hpp"
#include "cli/exit_code.hpp"
#include "cli/find_model.hpp"
#include "cli/new_scenario_text.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

// A file that is there already is left alone, also if it appears at this moment.
void write_new_file(const fs::path& path, const std::string& text) {
  constexpr mode_t readable_by_all = 0666;
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all);
  if (file == -1 && errno == EEXIST)
    throw InputError(say("'{}' is there already; it is not overwritten", path.string()));
  if (file == -1)
    throw InputError(say("cannot write '{}': {}", path.string(), std::strerror(errno)));
  std::size_t written = 0;
  while (written < text.size()) {
    const ssize_t part = write(file, text.data() + written, text.size() - written);
    if (part < 0) break;
    written += static_cast<std::size_t>(part);
  }
  const bool is_whole = written == text.size();
  const int reason = errno;
  if (close(file) == 0 && is_whole) return;
  std::error_code failure;
  fs::remove(path, failure);
  throw RunError(say("cannot write '{}': {}", path.string(), std::strerror(reason)));
}

int write_new_scenario(const Arguments& arguments) {
  fs::path path = arguments.words.front();
  if (path.extension() != ".yaml") path += ".yaml";
  std::string parent = arguments.get("from", "baseline");
  if (parent.find(".yaml") == std::string::npos) parent += ".yaml";
  const fs::path model_folder = find_model(arguments, std::nullopt, path.parent_path());
  const auto model = load_model(model_folder);
  const fs::path beside = path.parent_path() / parent;
  std::error_code failure;
  if (!fs::exists(beside, failure)) {
    const fs::path known = scenarios_beside(model_folder) / parent;
    if (!fs::exists(known, failure))
      throw InputError(say("there is no scenario '{}' in {}", parent,
                           fmt::format("'{}'", scenarios_beside(model_folder).string())));
  }
  write_new_file(path, new_scenario_text(path.stem().string(), parent, *model));
  fmt::print("{}", say("written to {}: set in it what differs from {}, then 'sim33618 run {}'\n",
                       path.string(), parent, path.string()));
  return exit_fine;
}

}  // namespace

Command new_command() {
  Command command;
  command.name = "new";
  command.summary = say("write a scenario to fill in");
  command.words_name = say("NAME");
  command.words_help =
      say("the scenario's name, or its file; one that is there is not overwritten");
  command.fewest_words = 1;
  command.most_words = 1;
  command.options = {model_option(),
                     {"from", say("SCENARIO"), say("the scenario it extends (default: baseline)")}};
  command.example = "sim33618 new what-if";
  command.run = write_new_scenario;
  return command;
}

}  // namespace sim33618
