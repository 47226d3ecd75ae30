#include "base/translations.hpp"

#include <algorithm>
#include <vector>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

std::vector<Translation> whole_table() {
  std::vector<Translation> all;
  for (const auto part :
       {translations_of_base(), translations_of_model(), translations_of_dynamics(),
        translations_of_comparisons(), translations_of_network(), translations_of_firms(),
        translations_of_runs(), translations_of_tables(), translations_of_supply_network(),
        translations_of_network_commands(), translations_of_shocks(), translations_of_cli()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  std::sort(all.begin(), all.end(),
            [](const Translation& a, const Translation& b) { return a.english < b.english; });
  return all;
}

}  // namespace

std::span<const Translation> translations() {
  static const std::vector<Translation> table = whole_table();
  return table;
}

}  // namespace sim33618
