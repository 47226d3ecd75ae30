#pragma once

#include <yaml-cpp/eventhandler.h>

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

/// Most values a YAML file may hold: structure and equations need fewer, and numbers belong in CSV.
inline constexpr std::size_t most_yaml_nodes = 40000;

/// Thrown to end the parser where reading on makes no sense; what is wrong has been reported.
struct GiveUpReading {};

/// Builds nodes from yaml-cpp's events and refuses what the model language leaves out.
class YamlBuilder : public YAML::EventHandler {
 public:
  /// `text_begin` is where the parser's text begins in the file (after a byte-order mark).
  YamlBuilder(SourcePointer source, std::size_t text_begin, Diagnostics& diagnostics)
      : source_(std::move(source)), text_begin_(text_begin), diagnostics_(diagnostics) {}

  void expect_no_more_documents() { document_ended_ = true; }
  Node take_root() { return std::move(root_); }
  /// Where the innermost map or list that is not closed yet begins.
  Span innermost_open() const { return open_.empty() ? Span{} : open_.back().node.span; }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {
    Node node;
    Node key;
    bool has_key = false;
    bool is_repeated = false;
    std::map<std::string, Span> keys;
  };

  std::size_t offset(const YAML::Mark& mark) const;
  void refuse_extras(std::size_t at, const std::string& tag, YAML::anchor_t anchor);
  void open(const YAML::Mark& mark, NodeKind kind);
  void close();
  void add(Node node);
  void add_to_map(Open& parent, Node node);
  /// Whether the parent has this key already.
  bool check_key(Open& parent, const Node& key);

  SourcePointer source_;
  std::size_t text_begin_;
  Diagnostics& diagnostics_;
  std::vector<Open> open_;
  Node root_;
  bool document_ended_ = false;
  std::size_t node_count_ = 0;
};

}  // namespace sim33618
