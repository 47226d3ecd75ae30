#include "experiment/spill_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

constexpr std::size_t members_of_chunk = 1024;

[[noreturn]] void fail(int error) {
  throw RunError(say("the members of the ensemble could not be kept in a file: {}",
                     std::generic_category().message(error)));
}

// Whole, whatever the system does in one go.
template <typename Transfer>
void transfer(std::size_t bytes, const Transfer& some) {
  for (std::size_t done = 0; done < bytes;) {
    const ssize_t count = some(done, bytes - done);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    if (count == 0) fail(EIO);
    done += static_cast<std::size_t>(count);
  }
}

}  // namespace

SpillFile::SpillFile(const std::filesystem::path& folder, std::size_t width)
    : width_(width), chunk_(width * members_of_chunk) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) fail(failure.value());
  std::string name = (folder / ".members-XXXXXX").string();
  file_ = mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) fail(errno);
  unlink(name.c_str());
}

SpillFile::~SpillFile() { close(file_); }

void SpillFile::add(std::span<const double> values) {
  expect(values.size() == width_, "members come whole");
  for (std::size_t i = 0; i < width_; ++i) chunk_[i * members_of_chunk + filled_] = values[i];
  ++members_;
  if (++filled_ == members_of_chunk) flush();
}

void SpillFile::flush() {
  const char* bytes = reinterpret_cast<const char*>(chunk_.data());
  transfer(chunk_.size() * sizeof(double),
           [&](std::size_t done, std::size_t rest) { return write(file_, bytes + done, rest); });
  filled_ = 0;
}

std::vector<double> SpillFile::column(std::size_t index) const {
  std::vector<double> numbers(members_);
  char* bytes = reinterpret_cast<char*>(numbers.data());
  const std::size_t chunks = members_ / members_of_chunk;
  constexpr std::size_t part = members_of_chunk * sizeof(double);
  for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
    const std::size_t place = (chunk * width_ + index) * part;
    transfer(part, [&](std::size_t done, std::size_t rest) {
      return pread(file_, bytes + chunk * part + done, rest, static_cast<off_t>(place + done));
    });
  }
  for (std::size_t i = 0; i < filled_; ++i)
    numbers[chunks * members_of_chunk + i] = chunk_[index * members_of_chunk + i];
  return numbers;
}

}  // namespace sim33618
