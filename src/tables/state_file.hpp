#pragma once

#include <filesystem>
#include <string>

#include "simulation/run_state.hpp"

namespace sim33618 {

/// A file that holds a RunState. In the order of its bytes, by the rules of StateWriter:
///
///   16 bytes  "sim33618 state\r\n"
///   integer   version of this layout: 1
///   integer   length of the whole file in bytes
///             program version; number of model files, name and SHA-256 of each; clock; end and
///             seed, each as 0 or as 1 and the number; number of inputs, name and SHA-256 of each
///             (texts all)
///   integer   periods behind the state
///   reals     stocks
///             number of periods saved, the values of each
///   64 bytes  SHA-256 of all bytes before, as hexadecimal digits
///
/// Equal states give equal bytes.
std::string state_bytes(const RunState& state);

/// Throws InputError that names the file and says whether it is no state at all, of a newer layout,
/// cut short or damaged.
RunState read_state_file(const std::filesystem::path& path);

/// Refuses a place where a state must not go: a folder, a file that is no state, a folder that
/// cannot be written to. Throws InputError.
void check_state_place(const std::filesystem::path& path);

/// Replaces the file whole. Throws RunError; an earlier file is then untouched.
void write_state_file(const std::filesystem::path& path, const RunState& state);

}  // namespace sim33618
