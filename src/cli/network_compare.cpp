#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "cli/exit_code.hpp"
#include "cli/network_parts.hpp"
#include "cli/scenario_network.hpp"
#include "cli/screen_table.hpp"

namespace sim33618 {
namespace {

// A number of two networks.
struct Difference {
  std::string measure;
  // The supplier, of a dependency; the node, or the buyer.
  std::string from;
  std::string node;
  double before = 0;
  double after = 0;

  double change() const { return after - before; }
  double relative_change() const {
    const double larger = std::max(std::abs(before), std::abs(after));
    return larger == 0 ? 0 : std::abs(change()) / larger;
  }
};

class NetworkComparison {
 public:
  NetworkComparison(const NetworkReport& before, const NetworkReport& after)
      : labels_(before.labels),
        before_(before.years.back().metrics),
        after_(after.years.back().metrics) {}

  // Over all supply chains, of each pair.
  std::vector<Difference> dependencies() const {
    std::vector<Difference> all;
    const Eigen::MatrixXd& before = before_.dependencies.total;
    const Eigen::MatrixXd& after = after_.dependencies.total;
    for (Eigen::Index i = 0; i < before.rows(); ++i) {
      for (Eigen::Index j = 0; j < before.cols(); ++j) {
        all.push_back({"dependency", id_of(labels_, static_cast<std::size_t>(i)),
                       labels_.nodes[static_cast<std::size_t>(j)], before(i, j), after(i, j)});
      }
    }
    sort(all, [](const Difference& d) { return std::abs(d.change()); });
    return all;
  }

  // With all suppliers, for a unit of final demand. They have units: what counts is the ratio.
  std::vector<Difference> multipliers() const {
    std::vector<Difference> all;
    add("output_multiplier", before_.output.type_one.total, after_.output.type_one.total, all);
    for (std::size_t i = 0; i < labels_.accounts.size(); ++i) {
      add(labels_.accounts[i].name + "_total", before_.accounts[i].type_one.total,
          after_.accounts[i].type_one.total, all);
    }
    sort(all, [](const Difference& d) { return d.relative_change(); });
    return all;
  }

  // Shares of all output, sales or final demand.
  std::vector<Difference> criticality() const {
    std::vector<Difference> all;
    add("extraction_share", before_.extraction.front() / before_.system.output.sum(),
        after_.extraction.front() / after_.system.output.sum(), all);
    add("esri", risk_of(before_), risk_of(after_), all);
    add("import_total", before_.imports.total, after_.imports.total, all);
    sort(all, [](const Difference& d) { return std::abs(d.change()); });
    return all;
  }

 private:
  static Eigen::VectorXd risk_of(const TableMetrics& metrics) {
    const std::vector<SystemicRisk>& risk = metrics.criticality.risk;
    Eigen::VectorXd shares(static_cast<Eigen::Index>(risk.size()));
    for (std::size_t i = 0; i < risk.size(); ++i)
      shares[static_cast<Eigen::Index>(i)] = risk[i].index;
    return shares;
  }

  void add(const std::string& measure, const Eigen::VectorXd& before, const Eigen::VectorXd& after,
           std::vector<Difference>& all) const {
    for (std::size_t i = 0; i < labels_.nodes.size(); ++i) {
      const auto place = static_cast<Eigen::Index>(i);
      all.push_back({measure, "", labels_.nodes[i], before[place], after[place]});
    }
  }

  template <typename Size>
  static void sort(std::vector<Difference>& all, Size size) {
    std::stable_sort(all.begin(), all.end(),
                     [&](const Difference& a, const Difference& b) { return size(a) > size(b); });
  }

  const NetworkLabels& labels_;
  const TableMetrics& before_;
  const TableMetrics& after_;
};

// Those that differ at all; on a screen the largest.
void add_rows(const std::vector<Difference>& differences, const Arguments& arguments,
              ScreenTable& table) {
  constexpr std::size_t most_rows = 8;
  constexpr int digits = 4;
  constexpr double percent_of_ratio = 100;
  std::size_t rows = 0;
  for (const Difference& difference : differences) {
    if (difference.change() == 0) continue;
    if (!is_for_programs(arguments) && ++rows > most_rows) break;
    const std::string relative =
        difference.before == 0
            ? ""
            : shown(percent_of_ratio * difference.change() / difference.before, 3, arguments);
    table.add({difference.measure, difference.from, difference.node,
               shown(difference.before, digits, arguments),
               shown(difference.after, digits, arguments),
               shown(difference.change(), digits, arguments), relative});
  }
}

bool have_equal_parts(const NetworkLabels& a, const NetworkLabels& b) {
  const auto have_equal_names = [](const NetworkFigure& x, const NetworkFigure& y) {
    return x.name == y.name && x.unit == y.unit;
  };
  return a.nodes == b.nodes && a.imports == b.imports && a.money_unit == b.money_unit &&
         std::equal(a.accounts.begin(), a.accounts.end(), b.accounts.begin(), b.accounts.end(),
                    have_equal_names);
}

}  // namespace

int compare_networks(const Arguments& arguments) {
  const ScenarioNetwork before = run_network_of(arguments.words[1], arguments);
  const ScenarioNetwork after = run_network_of(arguments.words[2], arguments);
  const NetworkYear& year = before.report.years.back();
  if (!have_equal_parts(before.report.labels, after.report.labels))
    throw InputError(say("the supply networks of the two scenarios have other nodes or units"));
  if (year.regional.year != after.report.years.back().regional.year) {
    throw InputError(say("the scenarios end in {} and {}; choose a year by --year",
                         year.regional.year, after.report.years.back().regional.year));
  }
  ScreenTable table(
      to_say({"measure", "supplier", "node", "first", "second", "change", "change %"}));
  table.numbers_in(3, 6);
  const NetworkComparison comparison(before.report, after.report);
  for (const auto& differences :
       {comparison.dependencies(), comparison.multipliers(), comparison.criticality()})
    add_rows(differences, arguments, table);
  if (!is_for_programs(arguments)) {
    fmt::print("{}", say("{}: {} (first) and {} (second)\n\n", year.regional.year,
                         before.result->scenario().name, after.result->scenario().name));
  }
  print(table, arguments);
  return exit_fine;
}

}  // namespace sim33618
