// A walk over the repository's model: nothing in it lacks a unit, a doc or a source, and nothing in
// it is idle.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/support/csv_rows.hpp"
#include "cli/support/program.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

const fs::path model_folder = fs::path(SIM33618_SOURCE_DIR) / "model";

YAML::Node yaml(const std::string& file) { return YAML::LoadFile((model_folder / file).string()); }

std::vector<std::string> files(const std::string& kind) {
  std::vector<std::string> names;
  for (const auto& file : yaml("model.yaml")["files"][kind])
    names.push_back(file.as<std::string>());
  EXPECT_FALSE(names.empty()) << kind;
  return names;
}

std::vector<CsvRow> numbers() {
  std::vector<CsvRow> all;
  for (const std::string& file : files("parameters")) {
    for (CsvRow& row : csv_rows(read_file(model_folder / file, std::size_t{64} << 20U))) {
      row["file"] = file;
      all.push_back(std::move(row));
    }
  }
  EXPECT_GT(all.size(), 300U);
  return all;
}

// name and declaration of every variable.
std::vector<std::pair<std::string, YAML::Node>> variables() {
  std::vector<std::pair<std::string, YAML::Node>> all;
  for (const std::string& file : files("equations")) {
    for (const auto& entry : yaml(file)["variables"])
      all.emplace_back(entry.first.as<std::string>(), entry.second);
  }
  EXPECT_GT(all.size(), 50U);
  return all;
}

std::vector<std::string> equations_of(const YAML::Node& variable) {
  std::vector<std::string> texts;
  for (const std::string kind : {"aux", "flow", "initial"}) {
    const YAML::Node equation = variable[kind];
    if (!equation) continue;
    if (equation.IsScalar()) {
      texts.push_back(equation.as<std::string>());
    } else {
      for (const auto& part : equation) texts.push_back(part.second.as<std::string>());
    }
  }
  return texts;
}

// Names and numbers of an equation, comments left out.
std::vector<std::string> words_of(const std::string& equation) {
  std::vector<std::string> words(1);
  bool comment = false;
  for (const char c : equation) {
    if (c == '{') comment = true;
    const bool is_part = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
    if (!comment && is_part) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
    if (c == '}') comment = false;
  }
  return words;
}

void add_words(const std::string& text, std::set<std::string>& words) {
  std::istringstream stream(text);
  for (std::string word; stream >> word;) words.insert(word);
}

void add_ids(const YAML::Node& source, std::set<std::string>& ids) {
  if (!source) return;
  if (source.IsScalar()) add_words(source.as<std::string>(), ids);
  for (const auto& item : source) add_words(item.as<std::string>(), ids);
}

nlohmann::json listed_by_program(const std::string& what) {
  const Outcome outcome = sim33618({"list", what, "--json"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  return nlohmann::json::parse(outcome.out);
}

TEST(Model, EveryVariableHasAUnitAMeaningAndASource) {
  const auto all = listed_by_program("variables");
  EXPECT_EQ(all.size(), variables().size());
  for (const auto& variable : all) {
    for (const std::string key : {"unit", "meaning", "source"})
      EXPECT_TRUE(variable[key].is_string()) << variable["name"] << " lacks " << key;
  }
}

TEST(Model, EveryNumberHasASourceAYearAGradeAndARange) {
  for (const CsvRow& row : numbers()) {
    const std::string place = row.at("file") + ": " + row.at("name") + " " + row.at("elements");
    EXPECT_NE(row.at("source"), "") << place;
    EXPECT_EQ(row.at("year").size(), 4U) << place;
    EXPECT_NE(std::string("ABCD").find(row.at("grade")), std::string::npos) << place;
    EXPECT_NE(row.at("unit"), "") << place;
    EXPECT_LE(std::stod(row.at("low")), std::stod(row.at("value"))) << place;
    EXPECT_LE(std::stod(row.at("value")), std::stod(row.at("high"))) << place;
  }
}

TEST(Model, EveryDerivedOrJudgedNumberSaysHow) {
  for (const CsvRow& row : numbers()) {
    if (row.at("grade") < "C") continue;
    EXPECT_NE(row.at("note"), "") << row.at("file") << ": " << row.at("name") << " "
                                  << row.at("elements");
  }
}

bool is_fixed(const CsvRow& row) { return std::stod(row.at("low")) == std::stod(row.at("high")); }

bool says_that_it_is_no_estimate(const CsvRow& row) {
  const std::string& note = row.at("note");
  return std::stod(row.at("value")) == 0 || note.starts_with("Status quo") ||
         note.starts_with("Assumption: status quo") || note.starts_with("By definition");
}

// A number that is derived or judged has a range, or one of the reasons of fixed_numbers.yaml not
// to have one, each of which is needed.
TEST(Model, EveryDerivedOrJudgedNumberHasARangeOrAReasonForNone) {
  const YAML::Node reasons =
      YAML::LoadFile(SIM33618_SOURCE_DIR "/tests/cli/support/fixed_numbers.yaml");
  std::set<std::string> named;
  for (const auto& reason : reasons) {
    for (const auto& entry : reason.second)
      named.insert((reason.second.IsMap() ? entry.first : entry).as<std::string>());
  }
  std::set<std::string> fixed;
  std::set<std::string> ranged;
  for (const CsvRow& row : numbers()) {
    if (!is_fixed(row)) ranged.insert(row.at("name"));
    if (row.at("grade") < "C" || !is_fixed(row) || says_that_it_is_no_estimate(row)) continue;
    fixed.insert(row.at("name"));
    EXPECT_EQ(named.count(row.at("name")), 1U)
        << row.at("file") << ": " << row.at("name") << " " << row.at("elements") << " "
        << row.at("at") << " has no range";
  }
  EXPECT_EQ(named, fixed);
  for (const auto& entry : reasons["spread_elsewhere"])
    EXPECT_EQ(ranged.count(entry.second.as<std::string>()), 1U) << entry.second;
}

TEST(Model, NoEquationOfTheYearsLagsByAStep) {
  for (const auto& [name, variable] : variables()) {
    for (const std::string& equation : equations_of(variable)) {
      for (const std::string& word : words_of(equation))
        EXPECT_NE(word, "PREVIOUS") << name << ": " << equation;
    }
  }
}

TEST(Model, EveryJudgementIsListedAsAnAssumption) {
  std::size_t judged = 0;
  for (const CsvRow& row : numbers()) judged += row.at("grade") == "D" ? 1 : 0;
  EXPECT_EQ(listed_by_program("assumptions").size(), judged);
}

TEST(Model, NoEquationHoldsALiteralOtherThanZeroOneAndTwo) {
  for (const auto& [name, variable] : variables()) {
    for (const std::string& equation : equations_of(variable)) {
      for (const std::string& word : words_of(equation)) {
        if (word.empty() || std::isdigit(static_cast<unsigned char>(word.front())) == 0) continue;
        EXPECT_TRUE(word == "0" || word == "1" || word == "2")
            << name << " holds " << word << ": " << equation;
      }
    }
  }
}

// An equation with what is between braces left out, and a space between all parts.
std::vector<std::string> parts_of(const std::string& equation) {
  std::vector<std::string> parts(1);
  bool comment = false;
  for (const char c : equation) {
    if (c == '{') comment = true;
    const bool is_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.';
    if (!comment && is_word) {
      parts.back() += c;
    } else if (!comment) {
      if (!parts.back().empty()) parts.emplace_back();
      if (c != ' ') {
        parts.back() = c;
        parts.emplace_back();
      }
    }
    if (c == '}') comment = false;
  }
  return parts;
}

bool is_literal(const std::string& part) {
  return !part.empty() && std::isdigit(static_cast<unsigned char>(part.front())) != 0;
}

// Whether two literals are added or multiplied, as where 1 + 2 stands for three: that hides a
// number with a meaning. "0 - x" and "(1 - 1 / x)" are no such sums.
bool makes_a_number_of_literals(const std::vector<std::string>& parts) {
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    if (!is_literal(parts[i]) || !is_literal(parts[i + 2])) continue;
    const std::string& operation = parts[i + 1];
    const std::string before = i > 0 ? parts[i - 1] : "(";
    const std::string after = i + 3 < parts.size() ? parts[i + 3] : ")";
    if (operation == "*" || operation == "/" || operation == "^") {
      if (before != "/" && before != "^" && after != "^") return true;
    } else if (operation == "+" || operation == "-") {
      if (before != "*" && before != "/" && before != "^" && after != "*" && after != "/" &&
          after != "^")
        return true;
    }
  }
  return false;
}

TEST(Model, LiteralsThatMakeANumberAreFound) {
  for (const char* made : {"2 * 2 * LN(2) / life", "x^(1 + 2)", "life / (1 + 2)", "x * 2 / 1",
                           "a + 2 * 2 * b", "x^(2 * 2)"})
    EXPECT_TRUE(makes_a_number_of_literals(parts_of(made))) << made;
  for (const char* plain : {"1 - 1 / x", "1 + 2 * x", "0 - LN(2) * x", "STEP(1, a) - STEP(1, b)",
                            "MAX(0, 1)", "x_1 + 2 {1 + 2}"})
    EXPECT_FALSE(makes_a_number_of_literals(parts_of(plain))) << plain;
}

// Squares that are no choice: variances, the discriminant of a quadratic, and the root of one and a
// square, which is the hyperbola that levels off at one.
const std::set<std::string> squaring = {
    "baseline_variance",   "other_industry_variance", "unconstrained_multiplier",
    "gap_per_variance",    "firms_variance",          "firms_gap_per_variance",
    "plant_orders",        "served_orders",           "other_industry_firms_variance",
    "profitability_effect"};

TEST(Model, NoEquationHidesANumberInLiteralsOrExponents) {
  std::set<std::string> squared;
  for (const auto& [name, variable] : variables()) {
    for (const std::string& equation : equations_of(variable)) {
      const std::vector<std::string> parts = parts_of(equation);
      EXPECT_FALSE(makes_a_number_of_literals(parts)) << name << ": " << equation;
      for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i] != "^" || !is_literal(parts[i + 1])) continue;
        squared.insert(name);
        EXPECT_EQ(parts[i + 1], "2") << name << ": " << equation;
        EXPECT_EQ(squaring.count(name), 1U) << name << " has an exponent: " << equation;
      }
    }
  }
  EXPECT_EQ(squared, squaring);
}

TEST(Model, EverySourceIsUsedAndEverySourceUsedIsThere) {
  std::set<std::string> known;
  for (const std::string& file : files("sources")) {
    for (const auto& entry : yaml(file)["sources"]) known.insert(entry.first.as<std::string>());
  }
  std::set<std::string> used;
  for (const CsvRow& row : numbers()) add_words(row.at("source"), used);
  for (const auto& [name, variable] : variables()) add_ids(variable["source"], used);
  for (const std::string kind :
       {"targets", "checks", "definitions", "correlations", "reconciliations"}) {
    for (const std::string& file : files(kind)) {
      for (const auto& entry : yaml(file)[kind]) {
        add_ids(entry.second["source"], used);
        for (const auto& condition : entry.second["conditions"])
          add_ids(condition.second["source"], used);
      }
    }
  }
  for (const std::string kind : {"levers", "shocks"}) {
    for (const std::string& file : files(kind)) {
      for (const auto& entry : yaml(file)[kind]) {
        add_ids(entry.second["evidence"], used);
        for (const auto& effect : entry.second["effects"]) add_ids(effect["source"], used);
      }
    }
  }
  for (const std::string& file : files("observations")) {
    for (const CsvRow& row : csv_rows(read_file(model_folder / file, std::size_t{64} << 20U)))
      add_words(row.at("source"), used);
  }
  for (const std::string& file : files("firms")) {
    for (const auto& figure : yaml(file)["supply_graph"])
      if (figure.second.IsMap()) add_ids(figure.second["source"], used);
    for (const std::string part : {"leaders", "archetypes"}) {
      for (const auto& firm : yaml(file)[part]) {
        for (const auto& fact : firm.second)
          if (fact.second.IsMap()) add_ids(fact.second["source"], used);
        for (const auto& fact : firm.second["facts"]) add_ids(fact.second["source"], used);
      }
    }
    const YAML::Node population = yaml(file)["population"];
    for (const auto& figure : population)
      if (figure.second.IsMap()) add_ids(figure.second["source"], used);
    for (const auto& figure : population["levels_above"]) add_ids(figure.second["source"], used);
  }
  for (const std::string& file : files("firm_rules")) {
    for (const auto& set : yaml(file)["rules"]) {
      for (const auto& mechanism : set.second) {
        if (!mechanism.second.IsMap()) continue;
        add_ids(mechanism.second["source"], used);
        for (const auto& figure : mechanism.second)
          if (figure.second.IsMap()) add_ids(figure.second["source"], used);
      }
    }
  }
  for (const std::string& id : known) EXPECT_EQ(used.count(id), 1U) << id << " is not used";
  for (const std::string& id : used) EXPECT_EQ(known.count(id), 1U) << id << " is not there";
}

TEST(Model, EveryNumberIsReadBySomeEquationReportOrTarget) {
  std::set<std::string> read;
  for (const auto& [name, variable] : variables()) {
    if (variable["report"]) read.insert(name);
    for (const std::string& equation : equations_of(variable)) {
      for (const std::string& word : words_of(equation)) read.insert(word);
    }
  }
  for (const std::string kind : {"targets", "checks"}) {
    for (const std::string& file : files(kind)) {
      for (const auto& entry : yaml(file)[kind]) {
        if (!entry.second["variable"]) continue;  // on a basis that the model lacks
        const auto variable = entry.second["variable"].as<std::string>();
        read.insert(variable.substr(0, variable.find('[')));
      }
    }
  }
  for (const std::string& file : files("network")) {
    for (const auto& role : yaml(file)) {
      if (role.second.IsScalar()) read.insert(role.second.as<std::string>());
    }
  }
  for (const std::string& file : files("firms")) {
    for (const auto& role : yaml(file)["population"]["variables"])
      read.insert(role.second.as<std::string>());
  }
  std::set<std::string> unused;
  for (const CsvRow& row : numbers()) {
    if (read.count(row.at("name")) == 0) unused.insert(row.at("name"));
  }
  for (const std::string& name : unused) ADD_FAILURE() << "nothing reads the numbers of " << name;
}

TEST(Model, HasThirtyClustersInFiveTiers) {
  std::map<std::string, int> tiers;
  for (const auto& cluster : listed_by_program("clusters")) {
    ++tiers[cluster["tier"]];
    EXPECT_TRUE(cluster["title"].is_string() && cluster["标题"].is_string()) << cluster["name"];
  }
  EXPECT_EQ(tiers,
            (std::map<std::string, int>{
                {"leading", 3}, {"pillar", 3}, {"featured", 6}, {"future", 6}, {"growth", 12}}));
}

}  // namespace
}  // namespace sim33618::test
