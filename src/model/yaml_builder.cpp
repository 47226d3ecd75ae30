#include "model/yaml_builder.hpp"

#include <yaml-cpp/mark.h>

#include <algorithm>

#include "model/scalar_extent.hpp"

namespace sim33618 {

std::size_t YamlBuilder::offset(const YAML::Mark& mark) const {
  const std::size_t size = source_->text().size();
  return mark.pos < 0 ? size : std::min(size, text_begin_ + static_cast<std::size_t>(mark.pos));
}

void YamlBuilder::refuse_extras(std::size_t at, const std::string& tag, YAML::anchor_t anchor) {
  const std::string& text = source_->text();
  const std::size_t end = std::min(text.find_first_of(" \r\n,]}", at), text.size());
  if (anchor != 0) {
    diagnostics_.error({source_, at, end}, say("anchors (&name) are not allowed"))
        .suggest(say("write the value out"));
  } else if (!tag.empty() && tag != "?" && at < text.size() && text[at] == '!') {
    diagnostics_.error({source_, at, end}, say("tags (!name) are not allowed"))
        .suggest(say("leave the tag out"));
  }
}

void YamlBuilder::OnDocumentStart(const YAML::Mark& mark) {
  if (!document_ended_) return;
  const std::size_t at = offset(mark);
  diagnostics_.error({source_, at, at + 1},
                     say("a file holds one document; '---' begins a second one"));
  throw GiveUpReading();
}

void YamlBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  std::size_t begin = offset(mark);
  refuse_extras(begin, "", anchor);
  std::size_t end = plain_scalar_end(source_->text(), begin);
  const std::string word = source_->text().substr(begin, end - begin);
  Node node;
  if (word != "~" && word != "null" && word != "Null" && word != "NULL") {
    // An empty value has no bytes of its own; its key is where the reader should look.
    const bool after_key = !open_.empty() && open_.back().has_key;
    if (after_key) begin = open_.back().key.span.begin;
    end = after_key ? open_.back().key.span.end : begin;
  }
  node.span = {source_, begin, end};
  add(std::move(node));
}

void YamlBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::size_t at = offset(mark);
  const std::size_t end =
      std::min(source_->text().find_first_of(" \r\n,]}:", at), source_->text().size());
  diagnostics_.error({source_, at, end}, say("aliases (*name) are not allowed"))
      .suggest(say("write the value out"));
  Node node;
  node.span = {source_, at, end};
  add(std::move(node));
}

void YamlBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  const std::size_t at = offset(mark);
  refuse_extras(at, tag, anchor);
  Node node;
  node.kind = NodeKind::scalar;
  node.text = value;
  const ScalarExtent extent = scalar_extent(source_->text(), at, value);
  node.style = extent.style;
  node.span = {source_, at, extent.end};
  if (!extent.is_closed)
    diagnostics_.error({source_, at, at + 1}, say("a quoted text is not closed"));
  add(std::move(node));
}

void YamlBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value /*style*/) {
  refuse_extras(offset(mark), tag, anchor);
  open(mark, NodeKind::sequence);
}

void YamlBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/) {
  refuse_extras(offset(mark), tag, anchor);
  open(mark, NodeKind::map);
}

void YamlBuilder::open(const YAML::Mark& mark, NodeKind kind) {
  Open opened;
  opened.node.kind = kind;
  const std::size_t at = offset(mark);
  opened.node.span = {source_, at, std::min(at + 1, source_->text().size())};
  open_.push_back(std::move(opened));
}

void YamlBuilder::close() {
  Node node = std::move(open_.back().node);
  open_.pop_back();
  add(std::move(node));
}

void YamlBuilder::add(Node node) {
  if (document_ended_) return;
  if (++node_count_ > most_yaml_nodes) {
    diagnostics_.error(node.span, say("the file holds more than {} values", most_yaml_nodes))
        .suggest(say("put numbers into a CSV file"));
    throw GiveUpReading();
  }
  if (open_.empty()) {
    root_ = std::move(node);
  } else if (open_.back().node.is_sequence()) {
    open_.back().node.items.push_back(std::move(node));
  } else {
    add_to_map(open_.back(), std::move(node));
  }
}

void YamlBuilder::add_to_map(Open& parent, Node node) {
  if (!parent.has_key) {
    parent.is_repeated = check_key(parent, node);
    parent.key = std::move(node);
    parent.has_key = true;
    return;
  }
  parent.has_key = false;
  node.name = parent.key.span;
  // What is given twice has been reported; later readers see it once.
  if (!parent.is_repeated) parent.node.entries.push_back({std::move(parent.key), std::move(node)});
}

bool YamlBuilder::check_key(Open& parent, const Node& key) {
  if (!key.is_scalar()) {
    diagnostics_.error(key.span, say("a key must be a word"));
    return false;
  }
  const auto [first, is_new] = parent.keys.emplace(key.text, key.span);
  if (!is_new) {
    diagnostics_.error(key.span, say("key '{}' is given twice", key.text))
        .note(first->second, say("first given here"));
  }
  return !is_new;
}

}  // namespace sim33618
