#include "model/correlation_block.hpp"

#include "base/numbers.hpp"
#include "model/sourced_figure.hpp"

namespace sim33618 {
namespace {

class BlockReader {
 public:
  BlockReader(const Node::Entry& entry, Diagnostics& diagnostics)
      : diagnostics_(diagnostics),
        map_(entry.value, say("correlation '{}'", entry.key.text), diagnostics) {
    block_.name = entry.key.text;
    block_.span = entry.key.span;
    block_.coefficient_span = entry.key.span;
  }

  CorrelationBlock read() {
    if (!map_.valid()) return block_;
    block_.among = map_.words("among");
    block_.each = map_.words("each");
    block_.with = map_.words("with");
    const bool is_cross = !block_.each.empty() && !block_.with.empty();
    if (block_.among.empty() != is_cross || block_.each.empty() != block_.with.empty())
      diagnostics_.error(block_.span, say("{} needs among, or each and with", map_.what()));
    read_coefficient();
    block_.grade = read_grade(map_, diagnostics_);
    map_.require("source");
    block_.sources = map_.ids("source");
    block_.doc = map_.text("doc");
    map_.finish();
    return block_;
  }

 private:
  void read_coefficient() {
    const auto rank = map_.optional_word("rank");
    const auto normal = map_.optional_word("normal");
    if (rank.has_value() == normal.has_value()) {
      diagnostics_.error(block_.span, say("{} needs one of rank, normal", map_.what()));
      return;
    }
    block_.of_ranks = rank.has_value();
    const Word& word = rank ? *rank : *normal;
    block_.coefficient_span = word.span;
    const auto number = parse_number(word.text);
    if (number && -1 < *number && *number < 1) {
      block_.coefficient = *number;
    } else {
      diagnostics_.error(word.span,
                         say("'{}' is no correlation (a number between -1 and 1)", word.text));
    }
  }

  Diagnostics& diagnostics_;
  MapReader map_;
  CorrelationBlock block_;
};

}  // namespace

std::vector<CorrelationBlock> read_correlations(const Node& root, Diagnostics& diagnostics) {
  std::vector<CorrelationBlock> blocks;
  for (const Node::Entry& entry : entries_of_file(root, "correlations", diagnostics))
    blocks.push_back(BlockReader(entry, diagnostics).read());
  return blocks;
}

}  // namespace sim33618
