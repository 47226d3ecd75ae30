#pragma once

#include <map>
#include <string>

#include "base/diagnostics.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

/// Where numbers and methods come from: an evidence row, a standard, a paper.
struct SourceEntry {
  std::string publisher;
  std::string title;
  std::string year;
  std::string url;
  std::string fact;
  std::string quote;
  Span span;
};

using SourceTable = std::map<std::string, SourceEntry>;

/// Adds the entries of a `sources/1` file; an id given twice is reported.
void read_sources(const Node& root, SourceTable& sources, Diagnostics& diagnostics);

}  // namespace sim33618
