#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "tables/population_tables.hpp"

namespace sim33618 {
namespace {

constexpr double round_off_of_firms = 1e-9;

double amount_of(const FoundTable& table, std::size_t row, const std::string& column) {
  return parse_number(table.cell(row, column).text).value_or(0);
}

class PopulationChecker {
 public:
  PopulationChecker(const FoundTable& firms, const ModelDocument& model, Diagnostics& diagnostics)
      : firms_(firms), model_(model), diagnostics_(diagnostics) {}

  void check_firms() {
    const std::size_t count = firms_.cells.rows.size();
    const Dimension& districts = *model_.dimensions.find(model_.firms->graph.districts.text);
    const Dimension& nodes = *model_.dimensions.find(model_.network->nodes.text);
    places_.reserve(count);
    for (std::size_t row = 0; row < count; ++row) {
      const Word& id = firms_.cell(row, "firm");
      if (!places_.emplace(id.text, row).second)
        diagnostics_.error(id.span, say("the firm '{}' is given twice", id.text));
      check_name(firms_.cell(row, "cluster"), nodes);
      check_name(firms_.cell(row, "district"), districts);
      const Word& output = firms_.cell(row, "output");
      if (!(amount_of(firms_, row, "output") > 0))
        diagnostics_.error(output.span, say("'{}' is not a number above 0", output.text));
    }
  }

  // What firms sell to each other and outside is their output, what they buy of each other the
  // inputs that they have of firms.
  void check_links(const FoundTable& links) {
    std::vector<double> sold(firms_.cells.rows.size());
    std::vector<double> bought(sold.size());
    for (std::size_t row = 0; row < links.cells.rows.size(); ++row) {
      const double volume = amount_of(links, row, "volume");
      if (const auto seller = firm_of(links.cell(row, "supplier"))) sold[*seller] += volume;
      if (const auto buyer = firm_of(links.cell(row, "buyer"))) bought[*buyer] += volume;
    }
    for (std::size_t row = 0; row < sold.size(); ++row) {
      compare("output", row, sold[row] + amount_of(firms_, row, "sold_outside"));
      compare("inputs_of_firms", row, bought[row]);
    }
  }

  // Each measure of a node has all its firms and all their output.
  void check_classes(const FoundTable& classes) {
    struct Sum {
      double firms = 0;
      double output = 0;
      const Word* place = nullptr;
    };
    std::map<std::string, Sum> wanted;
    for (std::size_t row = 0; row < firms_.cells.rows.size(); ++row) {
      const Word& node = firms_.cell(row, "cluster");
      Sum& sum = wanted[node.text];
      sum.place = &node;
      sum.firms += 1;
      sum.output += amount_of(firms_, row, "output");
    }
    std::map<std::pair<std::string, std::string>, Sum> found;
    for (std::size_t row = 0; row < classes.cells.rows.size(); ++row) {
      const Word& node = classes.cell(row, "cluster");
      Sum& sum = found[{node.text, classes.cell(row, "measure").text}];
      sum.firms += amount_of(classes, row, "firms");
      sum.output += amount_of(classes, row, "output");
      sum.place = &classes.cell(row, "firms");
    }
    std::set<std::string> measures;
    for (const auto& [key, sum] : found) measures.insert(key.second);
    for (const auto& [node, all] : wanted) {
      for (const std::string& measure : measures) {
        if (found.count({node, measure}) != 0) continue;
        diagnostics_.error(all.place->span,
                           say("there are no classes by '{}' of '{}'", measure, node));
      }
    }
    for (const auto& [key, sum] : found) {
      const Sum& all = wanted[key.first];
      const bool same = std::abs(sum.firms - all.firms) < 0.5 &&
                        std::abs(sum.output - all.output) <= round_off_of_firms * all.output;
      if (same) continue;
      diagnostics_.error(
          sum.place->span,
          say("classes by '{}' of '{}' hold {} firms with an output of {}, firms.csv {} with {}",
              key.second, key.first, format_number(sum.firms), format_number(sum.output),
              format_number(all.firms), format_number(all.output)));
    }
  }

 private:
  void check_name(const Word& word, const Dimension& dimension) {
    if (dimension.index_of(word.text)) return;
    diagnostics_.error(word.span, say("unknown {} '{}'", dimension.name, word.text))
        .suggest(did_you_mean(word.text, dimension.element_names()));
  }

  std::optional<std::size_t> firm_of(const Word& word) {
    const auto found = places_.find(word.text);
    if (found != places_.end()) return found->second;
    diagnostics_.error(word.span, say("firms.csv has no firm '{}'", word.text));
    return std::nullopt;
  }

  void compare(const char* column, std::size_t row, double sum) {
    const double value = amount_of(firms_, row, column);
    const double size = amount_of(firms_, row, "output");
    if (std::abs(value - sum) <= round_off_of_firms * size) return;
    const Word& cell = firms_.cell(row, column);
    diagnostics_.error(cell.span,
                       say("'{}' of the firm '{}' is {}, its links say {}", column,
                           firms_.cell(row, "firm").text, cell.text, format_number(sum)));
  }

  const FoundTable& firms_;
  const ModelDocument& model_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace

void check_population(const FoundResult& result, const ModelDocument& model,
                      Diagnostics& diagnostics) {
  const FoundTable* firms = result.find("firms");
  if (firms == nullptr) return;
  PopulationChecker checker(*firms, model, diagnostics);
  checker.check_firms();
  if (const FoundTable* links = result.find("links")) checker.check_links(*links);
  if (const FoundTable* classes = result.find("firm_classes")) checker.check_classes(*classes);
}

}  // namespace sim33618
