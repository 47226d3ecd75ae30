#include "model/unit_reader.hpp"

#include <algorithm>
#include <cmath>

#include "base/text_error.hpp"

namespace sim33618 {
namespace {

void report(const TextError& error, const Word& word, Diagnostics& diagnostics) {
  Span span = word.span;
  // Inside quotes the bytes of the file and of the text may not match one to one.
  if (span.source && span.source->text().compare(span.begin, word.text.size(), word.text) == 0) {
    const std::size_t last =
        std::min(error.offset() + std::max<std::size_t>(error.length(), 1), word.text.size());
    span = span.part(std::min(error.offset(), word.text.size()), std::max(last, error.offset()));
  }
  diagnostics.error(span, error.what()).suggest(error.suggestion());
}

}  // namespace

std::optional<Unit> read_unit(const Word& word, const UnitSystem& units, Diagnostics& diagnostics) {
  try {
    return units.parse(word.text);
  } catch (const TextError& error) {
    report(error, word, diagnostics);
    return std::nullopt;
  }
}

std::optional<Quantity> read_quantity(const Word& word, const UnitSystem& units,
                                      Diagnostics& diagnostics) {
  try {
    Quantity quantity = units.parse_quantity(word.text);
    if (std::isfinite(quantity.in_base_units())) return quantity;
    diagnostics.error(word.span, say("'{}' is beyond the range of numbers", word.text));
    return std::nullopt;
  } catch (const TextError& error) {
    report(error, word, diagnostics);
    return std::nullopt;
  }
}

}  // namespace sim33618
