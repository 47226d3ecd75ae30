#pragma once

#include <string>
#include <vector>

#include "model/dimension.hpp"
#include "model/localized_text.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// The column of the periods in a table over years.
inline constexpr const char* year_column = "year";

/// What a column of a declared table shows of its variables.
enum class ColumnContent {
  value,    ///< the value of its one variable
  sources,  ///< ids of the sources of the numbers behind its variables
  grades,   ///< grades of the numbers behind its variables
};

/// `published: published_output` or `evidence: {sources: [capacity, output]}`.
struct TableColumn {
  Word name;
  ColumnContent content = ColumnContent::value;
  std::vector<Word> variables;
};

/// `all_carriers: carrier` or `all_carriers: {of: [coal, gas], in: [energy]}`: an element and those
/// of its dimension that add up to it, in each row of the other dimensions; or a column and those
/// that add up to it.
struct TableSum {
  Word total;
  /// Elements, or dimensions that stand for all of theirs; or columns.
  std::vector<Word> parts;
  /// Of elements: the columns that add up; all that show a value where none is named.
  std::vector<Word> columns;
};

/// A table that a model asks for beside the time series: a row for each element of its dimensions.
struct TableDeclaration {
  Word name;
  LocalizedText title;
  std::string doc;
  std::vector<Word> dims;
  /// A row for each saved period, not one of the first.
  bool over_years = false;
  std::vector<TableColumn> columns;
  std::vector<TableSum> sums;

  const TableColumn* find_column(const std::string& wanted) const;
  /// The dimension of the table that holds the total of a sum of elements; a null pointer where
  /// none does.
  const Dimension* dimension_of(const TableSum& sum, const DimensionTable& dimensions) const;
};

/// Reads the key `tables` of model.yaml.
std::vector<TableDeclaration> read_tables(const Node& node, Diagnostics& diagnostics);

}  // namespace sim33618
