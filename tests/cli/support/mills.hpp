#pragma once

#include <string>

#include "cli/support/model_folder.hpp"

namespace sim33618::test {

/// A folder with a model of two mills (`model/`) and a scenario (`as_before.yaml`).
class Mills : public ModelFolder {
 public:
  Mills() {
    write("model/model.yaml", R"(sim33618: model/1
name: mills
version: 1.0.0
title: {en: Two mills, zh: 两家工厂}
region: Riverside
time: {start: 2024, end: 2026, step: 1/4, save: 1, method: rk4}
headline: [total_output]
files:
  dimensions: [dimensions.yaml]
  equations: [equations.yaml]
  parameters: [numbers.csv]
  targets: [targets.yaml]
  checks: [checks.yaml]
  sources: [sources.yaml]
)");
    write("model/dimensions.yaml", R"(sim33618: dimensions/1
dimensions:
  mill:
    doc: The mills.
    elements:
      north: {name: {en: North mill, zh: 北厂}}
      south: {name: {en: South mill, zh: 南厂}}
)");
    write("model/equations.yaml", R"(sim33618: equations/1
module: mills
title: {en: Mills, zh: 工厂}
variables:
  capacity:
    stock: {inflows: [building], outflows: []}
    initial: first_capacity[mill]
    dims: [mill]
    unit: t/yr
    doc: What a mill can make in a year.
    source: judgement
  building:
    flow: capacity[mill] * growth_rate[mill]
    dims: [mill]
    unit: t/yr^2
    doc: Capacity added in a year.
    source: judgement
  output:
    aux: capacity[mill] * usage
    dims: [mill]
    unit: t/yr
    doc: What a mill makes in a year.
    source: judgement
    report: Output|{mill}
  total_output:
    aux: SUM(output[*])
    unit: t/yr
    doc: What all mills make in a year.
    source: judgement
    report: Output
  electricity:
    aux: output[mill] * intensity[mill]
    dims: [mill]
    unit: MWh/yr
    doc: Electricity use of a mill.
    source: judgement
    report: Electricity|{mill}
  first_capacity:
    data: constant
    dims: [mill]
    unit: t/yr
    doc: Capacity at the start.
  growth_rate:
    data: constant
    dims: [mill]
    unit: 1/yr
    doc: Yearly growth of capacity.
  intensity:
    data: constant
    dims: [mill]
    unit: kWh/t
    doc: Electricity per ton made.
  usage:
    data: linear
    unit: 1
    doc: Share of the capacity that is used.
)");
    write("model/numbers.csv", R"(name,elements,at,value,low,high,shape,unit,source,year,grade,note
first_capacity,north,,100,90,110,triangular,t/yr,R1,2024,A,
first_capacity,south,,200,190,210,triangular,t/yr,R1,2024,A,
growth_rate,*,,0.05,0,0.1,triangular,1/yr,judgement,2024,D,as before
intensity,*,,300,250,350,triangular,kWh/t,R1,2024,B,
usage,,2024,0.5,0.4,0.6,triangular,1,R1,2024,B,
usage,,2026,0.9,0.8,1,triangular,1,judgement,2024,D,orders are rising
)");
    write("model/targets.yaml", R"(sim33618: targets/1
targets:
  north_output_2026:
    title: {en: The north mill makes a thousand tons, zh: 北厂千吨}
    variable: output[north]
    year: 2026
    at_least: 1000 t/yr
    basis: full year
    source: R1
)");
    write("model/checks.yaml", R"(sim33618: checks/1
checks:
  electricity_2024:
    title: {en: Electricity of the south mill, zh: 南厂用电}
    variable: electricity[south]
    year: 2024
    equals: 36.9 MWh/yr
    within: 5%
    basis: meter
    source: R1
)");
    write("model/sources.yaml", R"(sim33618: sources/1
sources:
  R1: {publisher: Mill office, title: Yearbook, year: 2024}
  judgement: {publisher: this project, title: Estimates of ours}
)");
    scenario("as_before.yaml", "");
  }

  /// Writes a scenario of a title and these further lines, the first of which is line 3.
  void scenario(const std::string& name, const std::string& lines) const {
    write(name, "sim33618: scenario/1\ntitle: {en: As before, zh: 照旧}\n" + lines);
  }

  /// What running a scenario of these further lines is refused with.
  std::string refusal_of_scenario(const std::string& lines) const {
    scenario("s.yaml", lines);
    return refusal({"run", "s.yaml"});
  }
};

/// What a scenario of these further lines is refused with beside an unchanged model.
inline std::string refused_scenario(const std::string& lines) {
  return Mills().refusal_of_scenario(lines);
}

}  // namespace sim33618::test
