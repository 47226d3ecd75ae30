#include "model/dimension.hpp"

#include <algorithm>

#include "model/dimension_reader.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {

bool is_identifier(const std::string& name) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_inner = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; };
  return !name.empty() && is_letter(name.front()) &&
         std::all_of(name.begin(), name.end(), is_inner);
}

std::optional<std::size_t> Dimension::index_of(const std::string& element) const {
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (elements[i].name == element) return i;
  }
  return std::nullopt;
}

std::vector<std::string> Dimension::element_names() const {
  std::vector<std::string> names;
  for (const Element& element : elements) names.push_back(element.name);
  return names;
}

const Dimension* DimensionTable::find(const std::string& name) const {
  for (const Dimension& dimension : dimensions_) {
    if (dimension.name == name) return &dimension;
  }
  return nullptr;
}

std::vector<std::string> DimensionTable::names() const {
  std::vector<std::string> names;
  for (const Dimension& dimension : dimensions_) names.push_back(dimension.name);
  return names;
}

void DimensionTable::read(const Node& root, const TableOpener& open_table,
                          Diagnostics& diagnostics) {
  for (const Node::Entry& entry : entries_of_file(root, "dimensions", diagnostics)) {
    Dimension dimension = read_dimension(entry, *this, open_table, diagnostics);
    if (const Dimension* same = find(dimension.name)) {
      diagnostics.error(dimension.span, say("dimension '{}' is defined twice", dimension.name))
          .note(same->span, say("first defined here"));
      continue;
    }
    dimensions_.push_back(std::move(dimension));
  }
}

std::optional<std::vector<std::size_t>> positions_in(const Dimension& part,
                                                     const Dimension& whole) {
  if (part.family != whole.family) return std::nullopt;
  std::vector<std::size_t> positions;
  for (const Element& element : part.elements) {
    const auto at = whole.index_of(element.name);
    if (!at) return std::nullopt;
    positions.push_back(*at);
  }
  return positions;
}

std::vector<std::size_t> selected_positions(const std::string& selector, const Dimension& dimension,
                                            const DimensionTable& dimensions) {
  if (const auto element = dimension.index_of(selector)) return {*element};
  const Dimension* subset = selector == "*" ? &dimension : dimensions.find(selector);
  if (subset == nullptr) return {};
  return positions_in(*subset, dimension).value_or(std::vector<std::size_t>{});
}

}  // namespace sim33618
