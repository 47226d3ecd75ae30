#pragma once

#include <filesystem>

#include "tables/result_folder.hpp"

namespace sim33618 {

/// A hidden folder beside a result, filled before it takes the result's place; removed with
/// everything in it unless it has. While it exists it is locked, so that another process can tell
/// it from what a killed one left behind.
class UnfinishedFolder {
 public:
  /// Makes the folder and those above it. As all functions here, throws RunError with the system's
  /// reason and what could not be written.
  explicit UnfinishedFolder(const std::filesystem::path& result);
  UnfinishedFolder(const UnfinishedFolder&) = delete;
  UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;
  ~UnfinishedFolder();

  /// Where a file of the result stands until then.
  std::filesystem::path place_of(const std::string& name) const { return path_ / name; }
  void write(const NamedText& file) const;
  /// Takes the place of the result, in one step if the file system can.
  void become_the_result() const;
  /// Puts a file of this content in the place of a result that is a file, in one step.
  void become_the_file(const std::string& content) const;

 private:
  void become_by_two_renames() const;

  std::filesystem::path result_;
  std::filesystem::path path_;
  int lock_ = -1;
};

/// An unfinished folder for a result. Where `folder` is a symbolic link, it stays, and what it
/// points to is replaced.
UnfinishedFolder unfinished_result(const std::filesystem::path& folder);

/// Removes the unfinished folders that processes killed while writing left in this folder; those of
/// processes at work stay.
void remove_abandoned_folders(const std::filesystem::path& parent);

}  // namespace sim33618
