#include "model/yaml_reader.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "model/text_checks.hpp"
#include "model/yaml_builder.hpp"
#include "model/yaml_problem.hpp"

namespace sim33618 {
namespace {

constexpr std::string_view version_key = "sim33618";
constexpr std::string_view supported_version = "1";

Span place_of(const YAML::ParserException& failure, const SourcePointer& source,
              std::size_t text_begin) {
  const std::string& text = source->text();
  const std::size_t last = text.find_last_not_of(" \r\n");
  // Past the end there is nothing to show.
  const std::size_t end = last == std::string::npos ? 0 : last + 1;
  const std::size_t at =
      failure.mark.pos < 0 ? end
                           : std::min(end, text_begin + static_cast<std::size_t>(failure.mark.pos));
  return {source, at, std::min(at + 1, text.size())};
}

void drop_version(YamlDocument& document, const std::string& kind, Diagnostics& diagnostics) {
  Node& root = document.root;
  const Span start{document.source, 0, 0};
  const std::string expected = kind + "/" + std::string(supported_version);
  if (root.is_null()) {
    if (!diagnostics.has_errors()) {
      diagnostics.error(start,
                        say("the file is empty (expected 'sim33618: {}' and content)", expected));
    }
    return;
  }
  if (!root.is_map() || root.entries.empty() || root.entries.front().key.text != version_key) {
    diagnostics.error(start, say("the first line must be 'sim33618: {}'", expected));
    root = Node{};
    return;
  }
  const Node version = root.entries.front().value;
  root.entries.erase(root.entries.begin());
  if (version.is_scalar() && version.text == expected) return;
  const std::string stated = version.is_scalar() ? version.text : std::string();
  const bool same_kind = stated.substr(0, stated.find('/')) == kind;
  diagnostics.error(
      version.span,
      same_kind ? say("version '{}' is not known to this program (it reads '{}')", stated, expected)
                : say("expected a file of kind '{}', found '{}'", expected, stated));
  root = Node{};
}

}  // namespace

Node parse_yaml(const SourcePointer& source, Diagnostics& diagnostics) {
  const std::string& text = source->text();
  const std::size_t text_begin = starts_with_byte_order_mark(text) ? byte_order_mark.size() : 0;
  if (!check_characters(source, diagnostics) || !check_structure(source, diagnostics) ||
      !check_indentation(source, diagnostics)) {
    return {};
  }
  YamlBuilder builder(source, text_begin, diagnostics);
  try {
    std::istringstream stream(text.substr(text_begin));
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return {};
    builder.expect_no_more_documents();
    parser.HandleNextDocument(builder);
  } catch (const GiveUpReading&) {
    return {};
  } catch (const YAML::ParserException& failure) {
    report_yaml_problem(failure.msg, place_of(failure, source, text_begin),
                        builder.innermost_open(), diagnostics);
    return {};
  }
  return builder.take_root();
}

YamlDocument read_yaml_file(const std::filesystem::path& path, const std::string& shown_name,
                            const std::string& kind, Diagnostics& diagnostics) {
  YamlDocument document;
  document.source = std::make_shared<SourceText>(shown_name, read_file(path, largest_yaml_file));
  Diagnostics of_this_file;
  document.root = parse_yaml(document.source, of_this_file);
  drop_version(document, kind, of_this_file);
  diagnostics.append(of_this_file);
  return document;
}

}  // namespace sim33618
