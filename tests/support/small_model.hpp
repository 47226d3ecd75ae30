#pragma once

#include <fmt/format.h>

#include <string>

#include "model/model_document.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618::test {

/// The texts of a small model folder. Tests fill in what they are about.
struct SmallModel {
  std::string time = "{start: 2025, end: 2025, step: 1/4, save: 1, method: rk4}";
  /// What stands under `dimensions:`, indented by two blanks. Three places, two of them a coast,
  /// and two fuels.
  std::string dimensions =
      "  place:\n"
      "    doc: Places.\n"
      "    elements:\n"
      "      east: {name: {en: East, zh: 东}}\n"
      "      west: {name: {en: West, zh: 西}}\n"
      "      north: {name: {en: North, zh: 北}}\n"
      "  coast: {doc: Places by the sea., subset_of: place, elements: [east, north]}\n"
      "  land:\n"
      "    doc: Places and the rest.\n"
      "    includes: [place]\n"
      "    elements: {rest: {name: {en: Rest, zh: 其余}}}\n"
      "  fuel:\n"
      "    doc: Fuels.\n"
      "    elements: {coal: {name: {en: Coal, zh: 煤}}, gas: {name: {en: Gas, zh: 气}}}\n";
  /// What stands under `variables:`; made with aux(), stock(), ….
  std::string variables = {};
  /// Rows of the parameters table; made with number().
  std::string numbers = {};
  /// What stands under `targets:` and `checks:`.
  std::string targets = {};
  std::string checks = {};
  /// What stands under `bases:` of model.yaml.
  std::string bases = {};
  /// What stands under `definitions:`, and under `tables:` of model.yaml.
  std::string definitions = {};
  std::string tables = {};
  /// What stands under `comparison:` of model.yaml.
  std::string comparison = {};
  /// What stands under `requirements:`.
  std::string requirements = {};
  /// What stands under `reconciliations:`. Their table is p.csv, that of all numbers.
  std::string reconciliations = {};
  /// What stands under `correlations:`.
  std::string correlations = {};
  /// What stands under `series:` of a history until 2024, and rows of its figures.
  std::string series = {};
  std::string observations = {};
  /// What stands under `loops:`; made with loop().
  std::string loops = {};
  /// The keys of a network.
  std::string network = {};
  /// The text of firms.yaml below its first line.
  std::string firms = {};
  /// The text of firm_rules.yaml below its first line.
  std::string firm_rules = {};
  /// What stands under `levers:` and `shocks:`.
  std::string levers = {};
  std::string shocks = {};
  /// The text of report.yaml below its first line.
  std::string report = {};

  /// Writes the model folder.
  void write(const ScratchFolder& folder) const {
    std::string files = "  dimensions: d.yaml\n  equations: e.yaml\n  sources: s.yaml\n";
    folder.write("d.yaml", "sim33618: dimensions/1\ndimensions:\n" + dimensions);
    folder.write(
        "e.yaml",
        "sim33618: equations/1\nmodule: m\ntitle: {en: M, zh: 模}\nvariables:\n" + variables);
    folder.write("s.yaml",
                 "sim33618: sources/1\nsources:\n  s: {publisher: us, title: Made up.}\n");
    if (!numbers.empty()) {
      files += "  parameters: p.csv\n";
      folder.write("p.csv",
                   "name,elements,at,value,low,high,shape,unit,source,year,grade,note\n" + numbers);
    }
    if (!correlations.empty()) {
      files += "  correlations: k.yaml\n";
      folder.write("k.yaml", "sim33618: correlations/1\ncorrelations:\n" + correlations);
    }
    if (!targets.empty()) {
      files += "  targets: t.yaml\n";
      folder.write("t.yaml", "sim33618: targets/1\ntargets:\n" + targets);
    }
    if (!checks.empty()) {
      files += "  checks: c.yaml\n";
      folder.write("c.yaml", "sim33618: checks/1\nchecks:\n" + checks);
    }
    if (!requirements.empty()) {
      files += "  requirements: q.yaml\n";
      folder.write("q.yaml", "sim33618: requirements/1\nrequirements:\n" + requirements);
    }
    if (!reconciliations.empty()) {
      files += "  reconciliations: r.yaml\n";
      folder.write("r.yaml", "sim33618: reconciliation/1\nreconciliations:\n" + reconciliations);
    }
    if (!series.empty()) {
      files += "  history: h.yaml\n  observations: o.csv\n";
      folder.write("h.yaml", "sim33618: history/1\nuntil: 2024\nseries:\n" + series);
      folder.write("o.csv", "series,year,period,reading,value,source,grade,note\n" + observations);
    }
    if (!loops.empty()) {
      files += "  loops: l.yaml\n";
      folder.write("l.yaml", "sim33618: loops/1\nloops:\n" + loops);
    }
    if (!network.empty()) {
      files += "  network: w.yaml\n";
      folder.write("w.yaml", "sim33618: network/1\n" + network);
    }
    if (!firms.empty()) {
      files += "  firms: f.yaml\n";
      folder.write("f.yaml", "sim33618: firms/1\n" + firms);
    }
    if (!firm_rules.empty()) {
      files += "  firm_rules: y.yaml\n";
      folder.write("y.yaml", "sim33618: firm_rules/1\n" + firm_rules);
    }
    if (!levers.empty()) {
      files += "  levers: v.yaml\n";
      folder.write("v.yaml", "sim33618: levers/1\nlevers:\n" + levers);
    }
    if (!report.empty()) {
      files += "  report: y.yaml\n";
      folder.write("y.yaml", "sim33618: report/1\n" + report);
    }
    if (!shocks.empty()) {
      files += "  shocks: x.yaml\n";
      folder.write("x.yaml", "sim33618: shocks/1\nshocks:\n" + shocks);
    }
    if (!definitions.empty()) {
      files += "  definitions: n.yaml\n";
      folder.write("n.yaml", "sim33618: definitions/1\ndefinitions:\n" + definitions);
    }
    folder.write("model.yaml",
                 "sim33618: model/1\nname: small\nversion: 1.2.3\ntitle: {en: Small, zh: 小}\n"
                 "region: Here\ntime: " +
                     time + (bases.empty() ? "" : "\nbases:\n" + bases) +
                     (tables.empty() ? "" : "\ntables:\n" + tables) +
                     (comparison.empty() ? "" : "\ncomparison:\n" + comparison) + "\nfiles:\n" +
                     files);
  }

  /// Throws InputError; files are called m/e.yaml, m/p.csv, … in messages.
  ModelDocument read() const {
    const ScratchFolder folder;
    write(folder);
    return read_model(folder.path(), "m");
  }
};

/// A variable of any kind: `kind` holds its first lines ("aux: …"), indented by four blanks.
inline std::string variable(const std::string& name, const std::string& kind,
                            const std::string& unit, const std::string& dims,
                            const std::string& further) {
  return fmt::format("  {}:\n{}\n    dims: [{}]\n    unit: {}\n    doc: D.\n{}", name, kind, dims,
                     unit, further);
}

inline std::string aux(const std::string& name, const std::string& equation,
                       const std::string& unit = "1", const std::string& dims = "",
                       const std::string& further = "") {
  return variable(name, "    aux: " + equation, unit, dims, "    source: s\n" + further);
}

inline std::string flow(const std::string& name, const std::string& equation,
                        const std::string& unit = "1/yr", const std::string& dims = "",
                        const std::string& further = "") {
  return variable(name, "    flow: " + equation, unit, dims, "    source: s\n" + further);
}

/// `flows` is "inflows: […], outflows: […]".
inline std::string stock(const std::string& name, const std::string& flows,
                         const std::string& initial, const std::string& unit = "1",
                         const std::string& dims = "", const std::string& further = "") {
  return variable(name, "    stock: {" + flows + "}\n    initial: " + initial, unit, dims,
                  "    source: s\n" + further);
}

/// `trajectory` is constant, linear, step or start.
inline std::string data(const std::string& name, const std::string& unit = "1",
                        const std::string& dims = "", const std::string& trajectory = "constant",
                        const std::string& further = "") {
  return variable(name, "    data: " + trajectory, unit, dims, further);
}

inline std::string lookup(const std::string& name, const std::string& argument_unit = "1",
                          const std::string& unit = "1", const std::string& dims = "") {
  return variable(name, "    lookup: {argument: " + argument_unit + "}", unit, dims, "");
}

/// `through` is a list of waypoints between commas; those with elements in quotes.
inline std::string loop(const std::string& name, const std::string& polarity,
                        const std::string& through) {
  return fmt::format(
      "  {}:\n    title: {{en: T, zh: 题}}\n    polarity: {}\n    through: [{}]\n    doc: D.\n",
      name, polarity, through);
}

/// A row of numbers: elements separated by blanks, `at` empty for a constant.
inline std::string number(const std::string& name, double value, const std::string& elements = "",
                          const std::string& at = "", const std::string& unit = "1") {
  return fmt::format("{},{},{},{},{},{},fixed,{},s,2024,A,\n", name, elements, at, value, value,
                     value, unit);
}

}  // namespace sim33618::test
