#pragma once

#include <cstdio>
#include <filesystem>

#include "simulation/member_sink.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// failures.csv: the members that could not be run, and why, in their order. Written while they
/// come: a batch whose members all fail takes no more memory than another.
class FailuresFile : public MemberSink {
 public:
  /// Makes the file. As all functions here, throws RunError with the system's reason.
  explicit FailuresFile(std::filesystem::path file);
  ~FailuresFile() override;

  void take(const MemberBlock& block) override;

  std::uint32_t count() const { return count_; }
  /// Writes what is left. The table as datapackage.json lists it.
  ResultTable finish();

 private:
  void write(const std::string& line);
  [[noreturn]] void fail() const;

  std::filesystem::path path_;
  std::FILE* stream_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace sim33618
