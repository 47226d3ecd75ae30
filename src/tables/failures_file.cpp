#include "tables/failures_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/diagnostics.hpp"
#include "tables/csv_text.hpp"
#include "tables/ensemble_table.hpp"

namespace sim33618 {

FailuresFile::FailuresFile(std::filesystem::path file)
    : path_(std::move(file)), stream_(std::fopen(path_.c_str(), "wbe")) {
  if (stream_ == nullptr) fail();
  write(header_line(failures_head()));
}

FailuresFile::~FailuresFile() {
  if (stream_ != nullptr) std::fclose(stream_);
}

void FailuresFile::take(const MemberBlock& block) {
  for (const MemberFailure& failure : block.failures) {
    write(csv_line({fmt::format("{}", failure.member), failure.message}));
    ++count_;
  }
}

ResultTable FailuresFile::finish() {
  if (std::fflush(stream_) != 0 || fsync(fileno(stream_)) != 0) fail();
  if (std::fclose(std::exchange(stream_, nullptr)) != 0) fail();
  ResultTable table = failures_head();
  table.written = digest_of_file(path_);
  return table;
}

void FailuresFile::write(const std::string& line) {
  if (std::fwrite(line.data(), 1, line.size(), stream_) != line.size()) fail();
}

void FailuresFile::fail() const {
  throw RunError(say("cannot write '{}': {}", path_.filename().string(),
                     std::generic_category().message(errno)));
}

}  // namespace sim33618
