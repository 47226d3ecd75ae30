#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace sim33618 {

/// All bytes of a file. Throws InputError that names the file and the system's reason. Refused are
/// a file larger than `limit` bytes (before it is read), a pipe or device (it may have no end, or
/// keep us waiting) and a file that changes while it is read.
std::string read_file(const std::filesystem::path& path, std::size_t limit);

/// What tells whether two files hold the same.
struct FileDigest {
  std::uintmax_t bytes = 0;
  std::string sha256;
};

/// Of a file of any size, which is read part by part. Throws as read_file() does.
FileDigest digest_of_file(const std::filesystem::path& path);

}  // namespace sim33618
