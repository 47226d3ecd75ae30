#pragma once

#include <string>
#include <vector>

#include "model/localized_text.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

/// What a column of a declared table shows of its variables.
enum class ColumnContent {
  value,    ///< the value of its one variable in the first period
  sources,  ///< ids of the sources of the numbers behind its variables
  grades,   ///< grades of the numbers behind its variables
};

/// `published: published_output` or `evidence: {sources: [capacity, output]}`.
struct TableColumn {
  Word name;
  ColumnContent content = ColumnContent::value;
  std::vector<Word> variables;
};

/// A table that a model asks for beside the time series: a row for each element of its dimensions.
struct TableDeclaration {
  Word name;
  LocalizedText title;
  std::string doc;
  std::vector<Word> dims;
  std::vector<TableColumn> columns;
};

/// Reads the key `tables` of model.yaml.
std::vector<TableDeclaration> read_tables(const Node& node, Diagnostics& diagnostics);

}  // namespace sim33618
