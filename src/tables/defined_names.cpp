#include "tables/defined_names.hpp"

namespace sim33618 {
namespace {

bool is_pattern(const Definition& definition) {
  return definition.name.text.find('{') != std::string::npos;
}

std::vector<std::string> names_of_parts(const Definition& definition,
                                        const std::map<std::string, std::string>& titles,
                                        const DimensionTable& dimensions) {
  std::vector<std::string> parts;
  for (const Word& part : definition.sum_of) {
    for (ExpandedName& name : expand_pattern(part.text, dimensions, titles))
      parts.push_back(std::move(name.name));
  }
  return parts;
}

}  // namespace

std::vector<ExpandedName> expand_pattern(const std::string& pattern,
                                         const DimensionTable& dimensions,
                                         const std::map<std::string, std::string>& bound) {
  const std::size_t open = pattern.find('{');
  const std::size_t close = pattern.find('}', open);
  if (close == std::string::npos) return {{pattern, {}}};
  const std::string dimension = pattern.substr(open + 1, close - open - 1);
  std::vector<std::string> titles;
  if (const auto given = bound.find(dimension); given != bound.end()) {
    titles = {given->second};
  } else if (const Dimension* known = dimensions.find(dimension)) {
    for (const Element& element : known->elements) titles.push_back(element.title.en);
  } else {
    titles = {pattern.substr(open, close - open + 1)};
  }
  std::vector<ExpandedName> names;
  const auto rests = expand_pattern(pattern.substr(close + 1), dimensions, bound);
  for (const std::string& title : titles) {
    for (const ExpandedName& rest : rests) {
      ExpandedName name{pattern.substr(0, open) + title + rest.name, rest.titles};
      name.titles[dimension] = title;
      names.push_back(std::move(name));
    }
  }
  return names;
}

std::map<std::string, DefinedName> defined_names(const ModelDocument& model) {
  std::map<std::string, DefinedName> all;
  for (const Definition& definition : model.definitions) {
    for (const ExpandedName& name : expand_pattern(definition.name.text, model.dimensions)) {
      const auto [known, is_new] = all.emplace(name.name, DefinedName{});
      if (!is_new && is_pattern(definition)) continue;
      known->second = {&definition, names_of_parts(definition, name.titles, model.dimensions)};
    }
  }
  return all;
}

}  // namespace sim33618
