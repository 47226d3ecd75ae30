#include "model/observed_series.hpp"

#include <array>
#include <utility>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/observation.hpp"
#include "model/unit_reader.hpp"

namespace sim33618 {
namespace {

constexpr std::array measures = {std::pair{"level", Measure::level},
                                 std::pair{"growth", Measure::growth}};

constexpr std::array price_bases = {std::pair{"none", PriceBasis::none},
                                    std::pair{"nominal", PriceBasis::nominal},
                                    std::pair{"real", PriceBasis::real}};

template <typename Meaning, std::size_t size>
std::string name_in(const std::array<std::pair<const char*, Meaning>, size>& names,
                    Meaning meaning) {
  for (const auto& [text, known] : names) {
    if (known == meaning) return text;
  }
  return {};
}

class SeriesReader {
 public:
  SeriesReader(const Node::Entry& entry, const UnitSystem& units, Diagnostics& diagnostics)
      : entry_(entry),
        units_(units),
        diagnostics_(diagnostics),
        map_(entry.value, say("series '{}'", entry.key.text), diagnostics) {}

  ObservedSeries read() {
    series_.name = entry_.key.text;
    series_.span = entry_.key.span;
    if (!map_.valid()) return series_;
    series_.title = map_.localized("title");
    map_.require("unit");
    if (const auto word = map_.optional_word("unit")) {
      series_.unit_text = *word;
      if (const auto unit = read_unit(*word, units_, diagnostics_)) series_.unit = *unit;
    }
    read_choice("measure", measures, series_.measure);
    read_choice("prices", price_bases, series_.prices);
    series_.scope = map_.text("scope");
    if (const auto word = map_.optional_word("variable"))
      series_.variable = parse_reference(*word, diagnostics_);
    series_.note = map_.optional_text("note");
    map_.finish();
    return series_;
  }

 private:
  template <typename Meaning, std::size_t size>
  void read_choice(const std::string& key,
                   const std::array<std::pair<const char*, Meaning>, size>& names,
                   Meaning& choice) {
    const auto word = map_.optional_word(key);
    if (!word) return;
    std::vector<std::string> known;
    for (const auto& [text, meaning] : names) {
      known.emplace_back(text);
      if (word->text != text) continue;
      choice = meaning;
      return;
    }
    diagnostics_.error(word->span, say("'{}' is none of {}", word->text, listed(known)))
        .suggest(did_you_mean(word->text, known));
  }

  const Node::Entry& entry_;
  const UnitSystem& units_;
  Diagnostics& diagnostics_;
  MapReader map_;
  ObservedSeries series_;
};

}  // namespace

std::string measure_name(Measure measure) { return name_in(measures, measure); }

std::string price_basis_name(PriceBasis prices) { return name_in(price_bases, prices); }

std::vector<ObservedSeries> read_series(const Node& root, const UnitSystem& units,
                                        Diagnostics& diagnostics) {
  MapReader file(root, say("the file"), diagnostics);
  file.require("until");
  const auto until = file.optional_word("until");
  const auto last_year = until ? parse_year(until->text) : std::nullopt;
  if (until && !last_year) diagnostics.error(until->span, say("'{}' is no year", until->text));
  const std::vector<Node::Entry>& entries = file.entries("series");
  file.finish();
  std::vector<ObservedSeries> all;
  for (const Node::Entry& entry : entries) {
    all.push_back(SeriesReader(entry, units, diagnostics).read());
    if (last_year) all.back().last_year = *last_year;
    if (until) all.back().last_year_place = until->span;
  }
  return all;
}

}  // namespace sim33618
