#include "model/comparison.hpp"

#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

class ComparisonReader {
 public:
  ComparisonReader(const UnitSystem& units, Diagnostics& diagnostics)
      : units_(units), diagnostics_(diagnostics) {}

  Comparisons read(const Node& node) {
    Comparisons comparisons;
    MapReader map(node, say("'{}'", "comparison"), diagnostics_);
    if (!map.valid()) return comparisons;
    comparisons.indicators = map.words("indicators");
    for_each_entry(map, "totals",
                   [&](const Node::Entry& e) { comparisons.totals.push_back(read_total(e)); });
    for_each_entry(map, "prices",
                   [&](const Node::Entry& e) { comparisons.prices.push_back(read_price(e)); });
    map.finish();
    return comparisons;
  }

 private:
  template <typename Read>
  void for_each_entry(MapReader& map, const std::string& key, const Read& read) {
    const Node* node = map.find(key);
    if (node == nullptr) return;
    if (!node->is_map()) report_type(*node, map.what(), key, say("a map"), diagnostics_);
    for (const Node::Entry& entry : node->entries) read(entry);
  }

  Word required_word(MapReader& map, const std::string& key) {
    if (map.require(key) == nullptr) return {};
    return map.optional_word(key).value_or(Word{});
  }

  // Name, title and unit; `read_rest` reads what the kind of figure has besides.
  template <typename Figure, typename ReadRest>
  Figure read_figure(const Node::Entry& entry, const std::string& what, const ReadRest& read_rest) {
    Figure figure;
    MapReader map(entry.value, what, diagnostics_);
    if (!map.valid()) return figure;
    figure.name = {entry.key.text, entry.key.span};
    figure.title = map.localized("name");
    figure.unit_text = required_word(map, "unit");
    if (const auto unit = read_unit(figure.unit_text, units_, diagnostics_)) figure.unit = *unit;
    read_rest(map, figure);
    map.finish();
    return figure;
  }

  TotalOverYears read_total(const Node::Entry& entry) {
    return read_figure<TotalOverYears>(
        entry, say("total '{}'", entry.key.text),
        [&](MapReader& map, TotalOverYears& total) { total.of = required_word(map, "of"); });
  }

  PriceOfChange read_price(const Node::Entry& entry) {
    return read_figure<PriceOfChange>(
        entry, say("price '{}'", entry.key.text), [&](MapReader& map, PriceOfChange& price) {
          price.pays = required_word(map, "pays");
          const auto fall = map.optional_word("for_less");
          const auto rise = map.optional_word("for_more");
          if (fall.has_value() == rise.has_value())
            diagnostics_.error(entry.key.span,
                               say("{} needs one of {}", map.what(), "for_less, for_more"));
          price.buys_a_fall = fall.has_value();
          price.buys = fall ? *fall : rise.value_or(Word{});
        });
  }

  const UnitSystem& units_;
  Diagnostics& diagnostics_;
};

}  // namespace

Comparisons read_comparisons(const Node& node, const UnitSystem& units, Diagnostics& diagnostics) {
  return ComparisonReader(units, diagnostics).read(node);
}

}  // namespace sim33618
