#pragma once

#include <filesystem>
#include <string>

namespace sim33618 {

/// All bytes of a file. Throws InputError that names the file and the system's reason. Refused are
/// a file larger than `limit` bytes (before it is read), a pipe or device (it may have no end, or
/// keep us waiting) and a file that changes while it is read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace sim33618
