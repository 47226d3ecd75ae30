#include "model/model_difference.hpp"

#include <map>

namespace sim33618 {
namespace {

using Key = std::pair<std::string, std::string>;

Key key_of(const ModelPart& part) { return {part.kind, part.name}; }

std::map<Key, const ModelPart*> by_key(const std::vector<ModelPart>& parts) {
  std::map<Key, const ModelPart*> index;
  for (const ModelPart& part : parts) index.emplace(key_of(part), &part);
  return index;
}

// What tells a thing that only one model has: a number's value, a variable's equation.
std::string gist(const ModelPart& part) {
  for (const auto& [what, text] : part.said) {
    const bool tells = what == "value" || what == "equation" || what == "title" ||
                       what == "elements" || what == "en" || what == "sets" || what == "hits" ||
                       what == "variable" || what == "unit";
    if (tells && !text.empty()) return text;
  }
  return part.name;
}

void compare(const ModelPart& first, const ModelPart& second,
             std::vector<ModelDifference>& differences) {
  const std::map<std::string, std::string> other(second.said.begin(), second.said.end());
  const std::map<std::string, std::string> own(first.said.begin(), first.said.end());
  for (const auto& [what, text] : first.said) {
    const auto found = other.find(what);
    const std::string& their = found == other.end() ? std::string() : found->second;
    if (text != their) differences.push_back({first.kind, first.name, what, text, their});
  }
  for (const auto& [what, text] : second.said) {
    if (own.count(what) == 0) differences.push_back({first.kind, first.name, what, "", text});
  }
}

}  // namespace

std::vector<ModelDifference> model_differences(const ModelDocument& first,
                                               const ModelDocument& second) {
  const std::vector<ModelPart> first_parts = model_parts(first);
  const std::vector<ModelPart> second_parts = model_parts(second);
  const auto in_first = by_key(first_parts);
  const auto in_second = by_key(second_parts);
  std::vector<ModelDifference> differences;
  for (const ModelPart& part : first_parts) {
    const auto found = in_second.find(key_of(part));
    if (found == in_second.end()) {
      differences.push_back({part.kind, part.name, "", gist(part), ""});
    } else {
      compare(part, *found->second, differences);
    }
  }
  for (const ModelPart& part : second_parts) {
    if (in_first.count(key_of(part)) == 0)
      differences.push_back({part.kind, part.name, "", "", gist(part)});
  }
  return differences;
}

}  // namespace sim33618
