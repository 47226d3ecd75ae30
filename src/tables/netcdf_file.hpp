#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace sim33618 {

/// A netCDF-4 file that is being written. Numbers of a variable lie in it one after the other,
/// neither compressed nor filled in advance: whoever makes a variable writes all of it. Equal calls
/// give equal bytes. All functions throw RunError with the file and the library's reason. The
/// library is not made for threads: one call at a time.
class NetcdfFile {
 public:
  /// Numbers that the file gives to its dimensions and variables.
  using Dimension = int;
  using Variable = int;
  enum class Type { integer, number, text };

  explicit NetcdfFile(std::filesystem::path file);
  NetcdfFile(const NetcdfFile&) = delete;
  NetcdfFile& operator=(const NetcdfFile&) = delete;
  ~NetcdfFile();

  /// `length` is at least 1.
  Dimension add_dimension(const std::string& name, std::size_t length);
  Variable add_variable(const std::string& name, Type type,
                        const std::vector<Dimension>& dimensions);
  /// Texts about a variable, or about the file.
  void describe(Variable variable, const std::string& attribute, const std::string& text);
  void describe(const std::string& attribute, const std::string& text);
  void describe(const std::string& attribute, long long number);
  /// Says that NaN stands for what is missing.
  void mark_missing(Variable variable);

  /// Of the first dimension the positions from `first` on, `count` of them; of the others, whose
  /// lengths are given, all.
  void write(Variable variable, std::size_t first, std::size_t count,
             const std::vector<std::size_t>& other_lengths, const std::vector<double>& numbers);
  /// All of a variable with one dimension.
  void write(Variable variable, std::size_t first, const std::vector<int>& numbers);
  void write(Variable variable, const std::vector<std::string>& texts);

  /// Writes what is left.
  void close();

 private:
  void check(int status) const;

  std::filesystem::path path_;
  int file_ = 0;
  bool is_open_ = false;
};

}  // namespace sim33618
