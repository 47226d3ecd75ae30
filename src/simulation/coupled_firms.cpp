#include "simulation/coupled_firms.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "firms/firm_sums.hpp"
#include "simulation/regional_tables.hpp"
#include "simulation/year_value.hpp"

namespace sim33618 {
namespace {

constexpr auto no_account = static_cast<std::size_t>(-1);

// The result of a run that ends with its first year.
Result first_year_of(const Result& result) {
  Scenario scenario = result.scenario();
  scenario.time.end = scenario.time.start;
  Result first(result.model(), std::move(scenario));
  for (const std::vector<double>& period : result.periods()) first.add_period(period);
  return first;
}

CoupledNetwork network_of_first_year(const Result& result, const FirmRules& rules,
                                     const FirmMakeup& makeup) {
  const Result first = first_year_of(result);
  const int year = static_cast<int>(first.calendar().first_year());
  const auto value = [&](std::size_t variable, std::size_t element) {
    return year_value(first, {variable, element}, year).value_or(0);
  };
  return coupled_network(first, RegionalTables(first.model()).table_of(year, value), rules, makeup);
}

double ratio(double value, double base) { return base > 0 ? value / base : 1; }

}  // namespace

// From the first week on.
struct CoupledFirms::Acting {
  Acting(const Result& run, const FirmRules& rules, const FirmMakeup& makeup)
      : result(run),
        coupling(*run.model().document().coupling),
        firms(std::make_shared<CoupledNetwork>(network_of_first_year(run, rules, makeup))),
        engine(firms->network, rules, {run.scenario().seed, makeup.member, makeup.threads}) {
    const ModelDocument& document = run.model().document();
    const Dimension& all = *document.dimensions.find(coupling.accounts.text);
    accounts = all.elements.size();
    for (const std::string& node : firms->targets.graph.nodes) account.push_back(account_of(node));
    const std::size_t nodes = account.size();
    start_output.assign(nodes, 0);
    start_final.assign(nodes, 0);
    account_output.assign(accounts, 0);
    flows.setZero(static_cast<Eigen::Index>(nodes), static_cast<Eigen::Index>(nodes));
    const FirmNetwork& network = firms->network;
    for (std::size_t firm = 0; firm < network.firms(); ++firm) {
      const std::uint32_t node = network.sector[firm];
      start_output[node] += network.output[firm];
      start_final[node] += network.final_demand[firm];
      if (account[node] != no_account) account_output[account[node]] += network.output[firm];
      for (std::uint32_t group = network.first_group[firm]; group < network.first_group[firm + 1];
           ++group) {
        if (network.group_sector[group] == network.sectors) continue;
        for (std::uint32_t link = network.first_link[group]; link < network.first_link[group + 1];
             ++link)
          flows(network.group_sector[group], node) += network.volume[link];
      }
    }
    money = document.find_variable(document.network->output.text)->unit.scale();
    demand.assign(nodes, 1);
    capacity.assign(nodes, 1);
    power.assign(nodes, 1);
    damage.assign(network.firms(), 0);
    given.assign(coupling.supplies.size(), std::vector<double>(accounts, 0));
  }

  std::size_t account_of(const std::string& node) const {
    const DimensionTable& dimensions = result.model().document().dimensions;
    if (const auto own = dimensions.find(coupling.accounts.text)->index_of(node)) return *own;
    for (const AccountParts& parts : coupling.parts) {
      if (dimensions.find(parts.nodes.text)->index_of(node))
        return *dimensions.find(coupling.accounts.text)->index_of(parts.account.text);
    }
    return no_account;
  }

  std::size_t place_of_variable(const Word& name) const {
    return *result.model().structure().find(name.text);
  }

  std::vector<double> read(const Word& name, const StepExchange& exchange) const {
    const std::size_t variable = place_of_variable(name);
    const std::size_t count = result.model().structure().variables[variable].element_count;
    std::vector<double> values;
    for (std::size_t e = 0; e < count; ++e) values.push_back(exchange.value(variable, e));
    return values;
  }

  void read_all(const StepExchange& exchange) {
    orders = read(coupling.orders, exchange);
    const std::vector<double> plants = read(coupling.capacity, exchange);
    const std::vector<double> use = read(coupling.use, exchange);
    if (start_orders.empty()) {
      start_orders = orders;
      start_use = use;
    }
    std::vector<double> available(accounts, 1);
    for (const Word& name : coupling.availability) {
      const std::vector<double> share = read(name, exchange);
      for (std::size_t a = 0; a < accounts; ++a)
        available[a] = std::max(0.0, std::min(available[a], share[a]));
    }
    for (std::size_t node = 0; node < account.size(); ++node) {
      const std::size_t a = account[node];
      if (a == no_account || start_output[node] <= 0) continue;
      const double wanted = start_output[node] * ratio(orders[a], start_orders[a]);
      const double final_demand = std::max(0.0, wanted - of_firms(node, use));
      demand[node] = ratio(final_demand, start_final[node]);
      capacity[node] = ratio(plants[a], start_orders[a]) / engine.rules().capacity;
      power[node] =
          available[a] < 1 ? std::min(1.0, available[a] * ratio(orders[a], plants[a])) : 1;
    }
    read_damage(exchange);
  }

  // Orders of firms to a node by the recipes of their links.
  double of_firms(std::size_t node, const std::vector<double>& use) const {
    double sum = 0;
    for (std::size_t buyer = 0; buyer < account.size(); ++buyer) {
      const std::size_t a = account[buyer];
      const double level = a == no_account ? 1 : ratio(use[a], start_use[a]);
      sum += flows(static_cast<Eigen::Index>(node), static_cast<Eigen::Index>(buyer)) * level;
    }
    return sum;
  }

  void read_damage(const StepExchange& exchange) {
    std::fill(damage.begin(), damage.end(), 0);
    const auto add = [&](const std::optional<Word>& name, const std::vector<std::uint32_t>& places,
                         const std::vector<std::size_t>& elements) {
      if (!name || places.empty()) return;
      const std::vector<double> at_work = read(*name, exchange);
      for (std::size_t firm = 0; firm < damage.size(); ++firm) {
        if (places[firm] >= elements.size() || elements[places[firm]] == no_account) continue;
        const double works = std::clamp(at_work[elements[places[firm]]], 0.0, 1.0);
        damage[firm] = 1 - (1 - damage[firm]) * works;
      }
    };
    add(coupling.firms_at_work, firms->leader, elements_of_leaders());
    std::vector<std::size_t> districts(firms->targets.graph.districts.size());
    for (std::size_t d = 0; d < districts.size(); ++d) districts[d] = d;
    add(coupling.districts_at_work, firms->district, districts);
  }

  // By leader of the model the element of the variable that says whether it works.
  const std::vector<std::size_t>& elements_of_leaders() {
    if (!leader_elements.empty() || !coupling.firms_at_work) return leader_elements;
    const std::size_t variable = place_of_variable(*coupling.firms_at_work);
    const Dimension& named = *result.model().structure().variables[variable].dims.front();
    for (const NamedFirm& firm : result.model().document().firms->leaders)
      leader_elements.push_back(named.index_of(firm.name.text).value_or(no_account));
    return leader_elements;
  }

  void check_sums(std::int64_t step, const StepExchange& exchange) {
    if (engine.state().step == 0) return;
    std::vector<double> made(accounts, 0);
    const FirmNetwork& network = firms->network;
    for (std::size_t firm = 0; firm < network.firms(); ++firm) {
      const std::size_t a = account[network.sector[firm]];
      if (a != no_account) made[a] += engine.state().made[firm];
    }
    for (std::size_t i = 0; i < coupling.supplies.size(); ++i) {
      const std::size_t variable = place_of_variable(coupling.supplies[i].variable);
      for (std::size_t a = 0; a < accounts; ++a) {
        if (account_output[a] <= 0) continue;
        const double sum =
            coupling.supplies[i].of == FirmTotal::output ? scaled(a, made[a]) : given[i][a];
        const double seen = exchange.value(variable, a);
        const double gap = std::abs(sum - seen);
        const double size = std::max(std::abs(sum), start_orders[a]);
        if (size > 0) sums = std::max(sums, gap / size);
        const bool adds_up = gap <= largest_residual * size;
        if (adds_up) continue;
        throw RunError(say("step {}: firms of '{}' add up to {} more or less than '{}' has",
                           step + 1, result.model().structure().element_label(variable, a),
                           format_number(sum - seen), coupling.supplies[i].variable.text));
      }
    }
  }

  // A weekly amount of an account's firms as the account counts it.
  double scaled(std::size_t a, double amount) const {
    return start_orders[a] * amount / account_output[a];
  }

  void give(StepExchange& exchange) {
    const std::vector<SectorFlows> sectors = engine.sector_flows();
    std::vector<double> made(accounts, 0);
    std::vector<double> lost(accounts, 0);
    for (std::size_t node = 0; node < account.size(); ++node) {
      if (account[node] == no_account) continue;
      made[account[node]] += sectors[node].output;
      lost[account[node]] += sectors[node].lost;
    }
    for (std::size_t i = 0; i < coupling.supplies.size(); ++i) {
      const SuppliedVariable& supplied = coupling.supplies[i];
      const std::size_t variable = place_of_variable(supplied.variable);
      for (std::size_t a = 0; a < accounts; ++a) {
        if (account_output[a] <= 0) continue;
        given[i][a] = supplied.of == FirmTotal::output
                          ? scaled(a, made[a])
                          : std::max(0.0, orders[a] - scaled(a, lost[a]));
        exchange.give(variable, a, given[i][a]);
      }
    }
  }

  void note_year(std::int64_t year) {
    if (years.empty() || years.back().year != year) {
      years.push_back({year, std::vector<double>(damage.size(), 0),
                       std::vector<double>(damage.size(), 0),
                       std::vector<double>(damage.size(), 1)});
    }
    FirmYear& now = years.back();
    const FirmNetwork& network = firms->network;
    for (std::size_t firm = 0; firm < damage.size(); ++firm) {
      const std::size_t a = account[network.sector[firm]];
      // A week of it as its account counts it.
      const double factor =
          a == no_account ? 1 : start_orders[a] / account_output[a] / (money * weeks_of_year);
      now.output[firm] += factor * engine.state().made[firm];
      now.lost[firm] += factor * engine.flows().lost[firm];
      const double usual =
          network.output[firm] * (a == no_account ? 1 : ratio(orders[a], start_orders[a]));
      now.least_share[firm] =
          std::min(now.least_share[firm], ratio(engine.state().made[firm], usual));
    }
  }

  const Result& result;
  const FirmCoupling& coupling;
  std::shared_ptr<const CoupledNetwork> firms;
  FirmEngine engine;
  std::size_t accounts = 0;
  /// By node its account.
  std::vector<std::size_t> account;
  /// At the start: weekly output and final demand by node, what nodes buy of each other, output
  /// by account; and what the account said then.
  std::vector<double> start_output;
  std::vector<double> start_final;
  Eigen::MatrixXd flows;
  std::vector<double> account_output;
  std::vector<double> start_orders;
  std::vector<double> start_use;
  std::vector<double> orders;
  /// What firms are told, by node and by firm.
  std::vector<double> demand;
  std::vector<double> capacity;
  std::vector<double> power;
  std::vector<double> damage;
  std::vector<std::size_t> leader_elements;
  /// By supplied variable and account.
  std::vector<std::vector<double>> given;
  std::vector<FirmYear> years;
  double sums = 0;
  /// Base units of the money of firms.
  double money = 1;
};

CoupledFirms::CoupledFirms(const Result& result, const RuleSet& rules, const FirmMakeup& makeup)
    : result_(result), rules_(rules), makeup_(makeup) {}

CoupledFirms::~CoupledFirms() = default;

void CoupledFirms::act(std::int64_t step, StepExchange& exchange) {
  if (step < weeks_of_year) return;
  if (!acting_) acting_ = std::make_unique<Acting>(result_, rules_.rules, makeup_);
  Acting& firms = *acting_;
  firms.check_sums(step, exchange);
  firms.read_all(exchange);
  StepInputs inputs;
  inputs.demand = firms.demand;
  inputs.capacity = firms.capacity;
  inputs.power = firms.power;
  inputs.damage = firms.damage;
  firms.engine.advance(inputs);
  firms.give(exchange);
  firms.note_year(result_.calendar().first_year() + step / weeks_of_year);
}

CoupledOutcome CoupledFirms::outcome() const {
  CoupledOutcome outcome;
  outcome.rules = rules_.name.text;
  outcome.year = result_.calendar().first_year();
  if (!acting_) return outcome;
  outcome.firms = acting_->firms;
  outcome.years = acting_->years;
  outcome.residual = acting_->engine.residual();
  outcome.sums = acting_->sums;
  outcome.switches = acting_->engine.switches();
  return outcome;
}

}  // namespace sim33618
