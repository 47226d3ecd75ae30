#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"

namespace sim33618 {

/// A table a command prints: aligned columns on a screen, in the user's language, or JSON or CSV
/// for programs, in English.
class ScreenTable {
 public:
  explicit ScreenTable(std::vector<std::string> columns) : columns_(std::move(columns)) {}

  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  /// These columns hold numbers: they line up at their right end and are numbers in JSON.
  void numbers_in(std::size_t first, std::size_t last);
  /// The cells of this column are texts of the program, as the headers are.
  void translate(std::size_t column) { translated_.push_back(column); }

  /// On a screen headers stand in as many lines as it takes to be no wider than their columns.
  void wrap_headers() { wraps_headers_ = true; }

  /// On a screen these columns stand in a line of their own above the rows that have them in
  /// common, and headers are wrapped, so that a table of long names fits.
  void head_rows_by(std::vector<std::size_t> columns) {
    heads_ = std::move(columns);
    wrap_headers();
  }

  /// Each line is cut at `width` columns (0: not cut), indented by `indent` blanks.
  std::string text(std::size_t width = 0, std::size_t indent = 0) const;
  /// A list of objects with the column names as keys; empty cells are null.
  std::string json() const;
  std::string csv() const;

 private:
  using Line = std::vector<std::string>;

  std::string head_of(const Line& row) const;
  std::string aligned(const Line& line, const std::vector<std::size_t>& widths,
                      std::size_t indent) const;

  Line columns_;
  std::vector<Line> rows_;
  std::vector<bool> right_;
  std::vector<std::size_t> translated_;
  std::vector<std::size_t> heads_;
  bool wraps_headers_ = false;
};

/// Columns of the screen, or 0 if the output goes into a file or another program.
std::size_t screen_width();

/// `--json` and `--csv`.
std::vector<Option> format_options();

/// Prints the table in the format the options ask for; on a screen lines are cut at its width.
void print(const ScreenTable& table, const Arguments& arguments);

}  // namespace sim33618
