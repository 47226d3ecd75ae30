#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace sim33618 {

/// Keeps the members of a batch in a file without a name, and gives them back figure by figure:
/// what all members have for one series and period. In memory stands one chunk of members, or one
/// figure of all.
class SpillFile {
 public:
  /// `width` numbers a member. The file is made in `folder` and gone with this object. Throws
  /// RunError with the system's reason, as all functions here.
  SpillFile(const std::filesystem::path& folder, std::size_t width);
  SpillFile(const SpillFile&) = delete;
  SpillFile& operator=(const SpillFile&) = delete;
  ~SpillFile();

  /// The next member.
  void add(std::span<const double> values);

  std::size_t member_count() const { return members_; }
  /// A figure of all members, in their order. Several threads may ask at once.
  std::vector<double> column(std::size_t index) const;

 private:
  void flush();

  int file_ = -1;
  std::size_t width_;
  std::size_t members_ = 0;
  /// Of the chunk: how many members, and their numbers, those of a figure next to each other.
  std::size_t filled_ = 0;
  std::vector<double> chunk_;
};

}  // namespace sim33618
