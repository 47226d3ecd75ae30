#pragma once

#include <string>
#include <vector>

#include "model/yaml_reader.hpp"
#include "support/placed_messages.hpp"

namespace sim33618::test {

/// The node of a YAML text and what was found on reading it.
struct YamlText {
  explicit YamlText(const std::string& text) : file(source(text)) {
    root = parse_yaml(file, diagnostics);
  }
  std::vector<std::string> messages() const { return placed_messages(diagnostics); }

  SourcePointer file;
  Diagnostics diagnostics;
  Node root;
};

}  // namespace sim33618::test
