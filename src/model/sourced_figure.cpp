#include "model/sourced_figure.hpp"

#include "base/numbers.hpp"

namespace sim33618 {
namespace {

class FigureReader {
 public:
  FigureReader(MapReader& map, const FigureLimits& limits, Diagnostics& diagnostics)
      : map_(map), limits_(limits), diagnostics_(diagnostics) {}

  void read(SourcedFigure& figure) {
    figure.value = number("value");
    figure.low = number("low");
    figure.high = number("high");
    map_.require("source");
    figure.sources = map_.ids("source");
    figure.year = year();
    figure.grade = read_grade(map_, diagnostics_);
    figure.note = map_.optional_text("note");
    map_.finish();
    if (are_numbers_ && (figure.low > figure.value || figure.value > figure.high)) {
      diagnostics_.error(figure.span, say("{}: {} does not lie between {} and {}", map_.what(),
                                          format_number(figure.value), format_number(figure.low),
                                          format_number(figure.high)));
    }
  }

 private:
  double number(const std::string& key) {
    map_.require(key);
    const auto word = map_.optional_word(key);
    const auto found = word ? parse_number(word->text) : std::nullopt;
    if (word && !(found && is_within_limits(*found))) {
      const std::string least = format_number(limits_.above);
      const std::string most = format_number(limits_.most);
      diagnostics_.error(
          word->span,
          limits_.least
              ? say("'{}' is no number from {} to {}", word->text, least, most)
              : say("'{}' is no number above {} and at most {}", word->text, least, most));
    }
    are_numbers_ = are_numbers_ && found;
    return found.value_or(0);
  }

  bool is_within_limits(double number) const {
    const bool is_enough = limits_.least ? number >= limits_.above : number > limits_.above;
    return is_enough && number <= limits_.most;
  }

  int year() {
    constexpr long long first = 1900;
    constexpr long long last = 2100;
    map_.require("year");
    const auto word = map_.optional_word("year");
    if (!word) return 0;
    const auto found = parse_integer(word->text);
    if (found && first <= *found && *found <= last) return static_cast<int>(*found);
    diagnostics_.error(word->span, say("'{}' is no year", word->text));
    return 0;
  }

  MapReader& map_;
  FigureLimits limits_;
  Diagnostics& diagnostics_;
  bool are_numbers_ = true;
};

}  // namespace

SourcedFigure read_figure(MapReader& map, const std::string& key, const FigureLimits& limits,
                          Diagnostics& diagnostics) {
  SourcedFigure figure;
  const Node* node = map.require(key);
  if (node == nullptr) return figure;
  figure.span = node->heading();
  MapReader reader(*node, say("'{}' of {}", key, map.what()), diagnostics);
  if (reader.valid()) FigureReader(reader, limits, diagnostics).read(figure);
  return figure;
}

char read_grade(MapReader& map, Diagnostics& diagnostics) {
  map.require("grade");
  const auto word = map.optional_word("grade");
  if (!word) return 'D';
  if (word->text.size() == 1 && word->text[0] >= 'A' && word->text[0] <= 'D') return word->text[0];
  diagnostics.error(word->span, say("'{}' is no grade (A, B, C or D)", word->text));
  return 'D';
}

}  // namespace sim33618
