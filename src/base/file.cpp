#include "base/file.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

std::string system_reason() { return std::generic_category().message(errno); }

}  // namespace

std::string read_file(const std::filesystem::path& path, std::size_t limit) {
  std::error_code failure;
  if (std::filesystem::is_directory(path, failure)) {
    throw InputError(say("cannot read '{}': it is a folder", path.string()));
  }
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                             &std::fclose);
  if (!file) throw InputError(say("cannot read '{}': {}", path.string(), system_reason()));
  std::string text;
  const auto too_large = [&](std::size_t size) {
    if (size <= limit) return;
    throw InputError(
        say("'{}' is larger than {} MB, the most a file may have", path.string(), limit >> 20U));
  };
  const auto size = std::filesystem::file_size(path, failure);
  if (!failure) too_large(size);
  char buffer[1 << 16];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, file.get())) {
    text.append(buffer, got);
    too_large(text.size());
  }
  if (std::ferror(file.get()) != 0) {
    throw InputError(say("cannot read '{}': {}", path.string(), system_reason()));
  }
  return text;
}

}  // namespace sim33618
