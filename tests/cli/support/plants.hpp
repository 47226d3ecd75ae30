#pragma once

#include <gtest/gtest.h>

#include <string>

#include "cli/support/model_folder.hpp"

namespace sim33618::test {

/// A folder with a model of a mine, a mill, a works and a bakery that trades with nobody (`model/`)
/// and two scenarios: `as_before.yaml` and `foreign_ore.yaml`, in which half of the ore comes from
/// abroad. In all years the table is, in million yuan a year:
///
///            mine  mill  works  bakery | households  exports | output
///     mine            80               |                  20 |    100
///     mill                  150        |                  50 |    200
///     works                            |    150          250 |    400
///     bakery                           |     10              |     10
///     abroad    10    40    50       2
class Plants : public ModelFolder {
 public:
  Plants() {
    write("model/model.yaml", R"(sim33618: model/1
name: plants
version: 1.0.0
title: {en: Plants, zh: 工厂}
region: Riverside
time: {start: 2025, end: 2027, step: 1/4, save: 1, method: rk4}
headline: [all_output]
files:
  dimensions: [dimensions.yaml]
  equations: [equations.yaml]
  parameters: [numbers.csv]
  network: [network.yaml]
  sources: [sources.yaml]
)");
    write("model/dimensions.yaml", R"(sim33618: dimensions/1
dimensions:
  plant:
    doc: The plants.
    elements:
      mine: {name: {en: Iron mine, zh: 铁矿}}
      mill: {name: {en: Steel mill, zh: 钢厂}}
      works: {name: {en: Car works, zh: 汽车厂}}
      bakery: {name: {en: Bakery, zh: 面包店}}
  good:
    doc: What plants sell to each other.
    elements:
      ore: {name: {en: Ore, zh: 矿石}}
      steel: {name: {en: Steel, zh: 钢}}
)");
    write("model/equations.yaml", R"(sim33618: equations/1
module: plants
title: {en: Plants, zh: 工厂}
variables:
  made: {data: constant, dims: [plant], unit: 1e6 CNY2024/yr, doc: Output.}
  abroad_share: {data: constant, dims: [good], unit: '1', doc: Share of a good that comes from abroad.}
  sold_share: {data: constant, dims: [plant, good], unit: '1', doc: Who sells a good.}
  needed: {data: constant, dims: [plant, good], unit: 1e6 CNY2024/yr, doc: What plants need.}
  households: {data: constant, dims: [plant], unit: 1e6 CNY2024/yr, doc: Sold to households.}
  other_imports: {data: constant, dims: [plant], unit: 1e6 CNY2024/yr, doc: Other imports.}
  pay: {data: constant, dims: [plant], unit: 1e6 CNY2024/yr, doc: Paid to households.}
  staff: {data: constant, dims: [plant], unit: person, doc: Who works there.}
  co2: {data: constant, dims: [plant], unit: t CO2/yr, doc: Carbon dioxide of the plant itself.}
  foreign_co2: {data: constant, unit: t CO2/1e6 CNY2024, doc: Carbon dioxide of imports.}
  stock_days: {data: constant, dims: [plant], unit: day, doc: Stock of inputs in days of use.}
  bought:
    aux: needed[plant, good] * (1 - abroad_share[good])
    dims: [plant, good]
    unit: 1e6 CNY2024/yr
    doc: What plants buy of each other.
    source: judgement
  imports:
    aux: other_imports[plant] + SUM(needed[plant, *] * abroad_share[*])
    dims: [plant]
    unit: 1e6 CNY2024/yr
    doc: Inputs from abroad.
    source: judgement
  exports:
    aux: made[plant] - households[plant] - SUM(sold_share[plant, *] * all_bought[*])
    dims: [plant]
    unit: 1e6 CNY2024/yr
    doc: Sold abroad.
    source: judgement
  all_bought:
    aux: SUM(bought[*, good])
    dims: [good]
    unit: 1e6 CNY2024/yr
    doc: What all plants buy of a good.
    source: judgement
  added:
    aux: made[plant] - SUM(needed[plant, *]) - other_imports[plant]
    dims: [plant]
    unit: 1e6 CNY2024/yr
    doc: Value added.
    source: judgement
  all_output:
    aux: SUM(made[*])
    unit: 1e6 CNY2024/yr
    doc: Output of all plants.
    source: judgement
    report: Output
)");
    write("model/numbers.csv",
          "name,elements,at,value,low,high,shape,unit,source,year,grade,note\n" +
              numbers("made", "1e6 CNY2024/yr", {"100", "200", "400", "10"}) +
              numbers("households", "1e6 CNY2024/yr", {"0", "0", "150", "10"}) +
              numbers("other_imports", "1e6 CNY2024/yr", {"10", "40", "50", "2"}) +
              numbers("pay", "1e6 CNY2024/yr", {"40", "50", "100", "5"}) +
              numbers("staff", "person", {"400", "500", "1000", "50"}) +
              numbers("co2", "t CO2/yr", {"1000", "20000", "2000", "0"}) +
              numbers("stock_days", "day", {"5", "20", "10", "30"}) +
              number("abroad_share", "*", "0", "1") +
              number("foreign_co2", "", "50", "t CO2/1e6 CNY2024") +
              number("sold_share", "* *", "0", "1") + number("sold_share", "mine ore", "1", "1") +
              number("sold_share", "mill steel", "1", "1") +
              number("needed", "* *", "0", "1e6 CNY2024/yr") +
              number("needed", "mill ore", "80", "1e6 CNY2024/yr") +
              number("needed", "works steel", "150", "1e6 CNY2024/yr"));
    write("model/network.yaml", R"(sim33618: network/1
nodes: plant
output: made
value_added: added
labour_income: pay
staff: staff
emissions: co2
sells_energy: []
flows:
  goods: {sold: sold_share, bought: bought}
final_demand:
  households: {variable: households, name: {en: Households, zh: 居民}}
  exports: {variable: exports, name: {en: Exports, zh: 出口}}
household_demand: households
imports:
  abroad: {variable: imports, origin: abroad, emissions: foreign_co2, name: {en: Abroad, zh: 国外}}
cover: stock_days
)");
    write("model/sources.yaml", R"(sim33618: sources/1
sources:
  judgement: {publisher: this project, title: Estimates of ours}
)");
    write("as_before.yaml", "sim33618: scenario/1\ntitle: {en: As before, zh: 照旧}\n");
    write("foreign_ore.yaml",
          "sim33618: scenario/1\ntitle: {en: Foreign ore, zh: 进口矿石}\n"
          "parameters: {abroad_share: {ore: 0.5}}\n");
  }

  /// `sim33618 network` with these words.
  Outcome network(std::vector<std::string> words) const {
    words.insert(words.begin(), "network");
    return run(words);
  }

  /// What `network` refuses these words with, as wrong input and before it writes anything.
  std::string refusal(std::vector<std::string> words) const {
    words.insert(words.begin(), "network");
    return ModelFolder::refusal(words);
  }

 private:
  static std::string number(const std::string& name, const std::string& elements,
                            const std::string& value, const std::string& unit) {
    return name + "," + elements + ",," + value + "," + value + "," + value + ",fixed," + unit +
           ",judgement,2025,D,made up\n";
  }

  static std::string numbers(const std::string& name, const std::string& unit,
                             const std::vector<std::string>& values) {
    const std::vector<std::string> plants = {"mine", "mill", "works", "bakery"};
    std::string rows;
    for (std::size_t i = 0; i < plants.size(); ++i)
      rows += number(name, plants[i], values[i], unit);
    return rows;
  }
};

}  // namespace sim33618::test
