#pragma once

#include <filesystem>
#include <string>

namespace sim33618 {

/// All bytes of a file. Throws InputError that names the file and the system's reason; a file
/// larger than `limit` bytes is refused before it is read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace sim33618
