#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace sim33618 {

/// A file of a result, by its name in the folder.
struct NamedText {
  std::string name;
  std::string text;
};

/// Refuses a folder that cannot be written to, or be made where it is not there. Throws InputError.
void check_writable_folder(const std::filesystem::path& folder);

/// Refuses a place where a result must not go: a file, or a folder that holds something else than a
/// result. Throws InputError.
void check_result_folder(const std::filesystem::path& folder);

/// Writes the files beside `folder` and swaps them in whole, so that readers see the old result or
/// the new one. Throws RunError with the file and the system's reason; an earlier result is then
/// untouched.
void write_result_folder(const std::filesystem::path& folder, const std::vector<NamedText>& files);

class UnfinishedFolder;

/// The same, beside files that the unfinished folder holds already.
void finish_result(const UnfinishedFolder& folder, const std::vector<NamedText>& files);

}  // namespace sim33618
