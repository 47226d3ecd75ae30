#pragma once

#include <filesystem>
#include <string>

#include "base/diagnostics.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

/// Largest YAML file that is read.
inline constexpr std::size_t largest_yaml_file = std::size_t{8} << 20U;

/// Parses YAML 1.2 text, keeping byte offsets. Refuses anchors, aliases, tags, duplicate keys, keys
/// that are no plain texts, tabs as indentation, control characters, ill-formed UTF-8 and a second
/// document; a byte-order mark and CRLF line ends are accepted. Findings go to `diagnostics`; the
/// result is a null node if the text cannot be read at all.
Node parse_yaml(const SourcePointer& source, Diagnostics& diagnostics);

/// A file whose first key is `sim33618: kind/1`.
struct YamlDocument {
  SourcePointer source;
  /// The map without its first key; a null node if the file could not be read.
  Node root;
};

/// Reads a file of the given kind ("model", "scenario", …). Throws InputError only if the file
/// cannot be opened; everything else goes to `diagnostics`. `shown_name` is the name used in
/// messages.
YamlDocument read_yaml_file(const std::filesystem::path& path, const std::string& shown_name,
                            const std::string& kind, Diagnostics& diagnostics);

}  // namespace sim33618
