#include "tables/state_file.hpp"

#include <algorithm>
#include <fstream>

#include "base/file.hpp"
#include "base/interruption.hpp"
#include "base/sha256.hpp"
#include "tables/result_folder.hpp"
#include "tables/state_bytes.hpp"
#include "tables/unfinished_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view magic = "sim33618 state\r\n";
constexpr std::uint64_t layout_version = 2;
constexpr std::size_t integer_size = 8;
constexpr std::size_t head_size = magic.size() + 2 * integer_size;
constexpr std::size_t checksum_size = 64;
constexpr std::size_t largest_file = std::size_t{1} << 30U;

template <typename Number>
void put(const std::optional<Number>& number, StateWriter& writer) {
  writer.integer(number ? 1 : 0);
  if (number) writer.integer(static_cast<std::uint64_t>(*number));
}

void put(const RunState& state, StateWriter& writer) {
  const RunIdentity& identity = state.identity;
  writer.text(identity.program_version);
  writer.integer(identity.model_files.size());
  for (const InputFile& file : identity.model_files) {
    writer.text(file.name);
    writer.text(file.sha256);
  }
  writer.text(identity.clock);
  put(identity.end, writer);
  put(identity.seed, writer);
  writer.integer(identity.inputs.size());
  for (const auto& [name, digest] : identity.inputs) {
    writer.text(name);
    writer.text(digest);
  }
  writer.integer(static_cast<std::uint64_t>(state.integrator.periods));
  writer.reals(state.integrator.stocks);
  writer.integer(state.integrator.delayed.size());
  for (const std::vector<double>& line : state.integrator.delayed) writer.reals(line);
  writer.integer(state.periods.size());
  for (const std::vector<double>& period : state.periods) writer.reals(period);
}

template <typename Number>
void take(std::optional<Number>& number, StateReader& reader) {
  if (reader.integer() != 0) number = static_cast<Number>(reader.integer());
}

RunState take_state(StateReader reader) {
  RunState state;
  RunIdentity& identity = state.identity;
  identity.program_version = reader.text();
  identity.model_files.resize(reader.count(2 * integer_size));
  for (InputFile& file : identity.model_files) {
    file.name = reader.text();
    file.sha256 = reader.text();
  }
  identity.clock = reader.text();
  take(identity.end, reader);
  take(identity.seed, reader);
  identity.inputs.resize(reader.count(2 * integer_size));
  for (auto& [name, digest] : identity.inputs) {
    name = reader.text();
    digest = reader.text();
  }
  const std::uint64_t periods = reader.integer();
  state.integrator.periods = static_cast<std::int64_t>(periods);
  state.integrator.stocks = reader.reals();
  state.integrator.delayed.resize(reader.count(integer_size));
  for (std::vector<double>& line : state.integrator.delayed) line = reader.reals();
  state.periods.resize(reader.count(integer_size));
  for (std::vector<double>& period : state.periods) period = reader.reals();
  if (!reader.is_at_end() || periods == 0 || state.periods.size() != periods)
    throw MalformedState();
  return state;
}

// Why a file is refused.
struct Refusal {
  std::string reason;
};

RunState parsed(std::string_view bytes) {
  const std::size_t known = std::min(magic.size(), bytes.size());
  if (bytes.substr(0, known) != magic.substr(0, known)) throw Refusal{say("it is no saved state")};
  if (bytes.size() < head_size) throw Refusal{say("it is cut short")};
  StateReader head(bytes.substr(magic.size()));
  const std::uint64_t version = head.integer();
  const std::uint64_t length = head.integer();
  // Of a newer layout nothing more is known, not even where its checksum is.
  if (version > layout_version) throw Refusal{say("a newer sim33618 saved it")};
  if (bytes.size() < length) throw Refusal{say("it is cut short")};
  if (bytes.size() != length || bytes.size() < head_size + checksum_size || version == 0)
    throw Refusal{say("it is damaged")};
  const std::string_view checked = bytes.substr(0, bytes.size() - checksum_size);
  if (bytes.substr(checked.size()) != sha256(checked)) throw Refusal{say("it is damaged")};
  if (version < layout_version) throw Refusal{say("an older sim33618 saved it")};
  return take_state(StateReader(checked.substr(head_size)));
}

}  // namespace

std::string state_bytes(const RunState& state) {
  StateWriter body;
  put(state, body);
  StateWriter head;
  head.integer(layout_version);
  head.integer(head_size + body.bytes().size() + checksum_size);
  const std::string bytes = std::string(magic) + head.bytes() + body.bytes();
  return bytes + sha256(bytes);
}

RunState read_state_file(const fs::path& path) {
  const std::string bytes = read_file(path, largest_file);
  std::string reason;
  try {
    return parsed(bytes);
  } catch (const Refusal& refusal) {
    reason = refusal.reason;
  } catch (const MalformedState&) {
    reason = say("it is damaged");
  }
  throw InputError(say("cannot resume from '{}': {}", path.string(), reason));
}

void check_state_place(const fs::path& path) {
  check_writable_folder(path.parent_path());
  std::error_code failure;
  const fs::file_status status = fs::status(path, failure);
  if (!fs::exists(status)) return;
  if (!fs::is_regular_file(status))
    throw InputError(say("'{}' is no file: a state goes into a file of its own", path.string()));
  std::string start(magic.size(), '\0');
  std::ifstream file(path, std::ios::binary);
  file.read(start.data(), static_cast<std::streamsize>(start.size()));
  if (start != magic) {
    throw InputError(
        say("'{}' holds something else than a state and is left alone", path.string()));
  }
}

void write_state_file(const fs::path& path, const RunState& state) {
  // A symbolic link stays, and what it points to is replaced.
  std::error_code failure;
  const fs::path target =
      fs::is_symlink(path, failure) ? fs::weakly_canonical(path, failure) : path;
  const UnfinishedFolder fresh(target);
  throw_if_interrupted();
  fresh.become_the_file(state_bytes(state));
}

}  // namespace sim33618
