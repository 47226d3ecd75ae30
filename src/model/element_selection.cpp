#include "model/element_selection.hpp"

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

int exactness_of(const std::string& selector, const Dimension& dimension) {
  if (dimension.index_of(selector)) return 2;
  return selector == "*" || selector == dimension.name ? 0 : 1;
}

}  // namespace

ElementSelection select_elements(const std::vector<Word>& selectors, const std::vector<Word>& dims,
                                 const DimensionTable& dimensions, const std::string& name,
                                 const Span& place, Diagnostics& diagnostics) {
  ElementSelection selection;
  if (selectors.size() != dims.size()) {
    diagnostics.error(place, dims.empty()
                                 ? say("'{}' has no dimensions, so no elements are given", name)
                                 : say("'{}' needs {} elements ({}), {} are given", name,
                                       dims.size(), listed(texts_of(dims)), selectors.size()));
    return selection;
  }
  selection.elements = {0};
  for (std::size_t i = 0; i < dims.size(); ++i) {
    const Dimension& dimension = *dimensions.find(dims[i].text);
    const std::vector<std::size_t> chosen =
        selected_positions(selectors[i].text, dimension, dimensions);
    if (chosen.empty()) {
      diagnostics
          .error(selectors[i].span, say("unknown {} '{}'", dimension.name, selectors[i].text))
          .suggest(did_you_mean(selectors[i].text, dimension.element_names()));
    }
    selection.exactness += exactness_of(selectors[i].text, dimension);
    std::vector<std::size_t> next;
    for (const std::size_t position : selection.elements) {
      for (const std::size_t element : chosen)
        next.push_back(position * dimension.elements.size() + element);
    }
    selection.elements = std::move(next);
  }
  return selection;
}

}  // namespace sim33618
