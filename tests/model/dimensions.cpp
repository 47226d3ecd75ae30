#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/dimension.hpp"
#include "support/yaml_text.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The lines below "dimensions:", which is line 1.
struct Dimensions {
  // `elements` is what any table of elements holds.
  explicit Dimensions(const std::string& text, const std::string& elements = "element,en,zh\n")
      : yaml("dimensions:\n" + text) {
    read(yaml.root, elements);
  }
  void read(const Node& root, const std::string& elements = {}) {
    const auto open = [&](const Word& name, const std::vector<std::string>& columns) {
      return parse_csv(std::make_shared<SourceText>(name.text, elements), columns,
                       yaml.diagnostics);
    };
    table.read(root, open, yaml.diagnostics);
  }
  std::vector<std::string> messages() const { return yaml.messages(); }
  std::vector<std::string> elements_of(const std::string& name) const {
    const Dimension* dimension = table.find(name);
    return dimension == nullptr ? std::vector<std::string>{} : dimension->element_names();
  }

  test::YamlText yaml;
  DimensionTable table;
};

const std::string clusters =
    "  cluster:\n"
    "    doc: Clusters.\n"
    "    attributes: [tier, districts]\n"
    "    elements:\n"
    "      nev: {name: {en: NEV, zh: 车}, tier: leading, districts: [a, b]}\n"
    "      steel: {name: {en: Steel, zh: 钢}, tier: pillar, districts: b}\n"
    "      chip: {name: {en: Chip, zh: 芯}, tier: leading}\n";
const std::string other = "    elements: {other: {name: {en: Other, zh: 其他}}}\n";

TEST(Dimensions, list_their_elements_in_order) {
  const Dimensions read(clusters);
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.elements_of("cluster"), ElementsAre("nev", "steel", "chip"));
  const Element& nev = read.table.find("cluster")->elements.front();
  EXPECT_EQ(nev.title.zh, "车");
  EXPECT_THAT(nev.attributes.at("districts"), ElementsAre("a", "b"));
  EXPECT_EQ(nev.span.where(), "f:6:7");
}

const std::string stations = "  station: {doc: D., attributes: [voltage], elements_from: s.csv}\n";

TEST(Dimensions, take_their_elements_from_a_table) {
  const Dimensions read(stations + "  high: {doc: D., subset_of: station, where: {voltage: 500}}\n",
                        "element,zh,en,voltage\nnorth,北,North,500 220\nsouth,,,220\n");
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.elements_of("station"), ElementsAre("north", "south"));
  EXPECT_THAT(read.elements_of("high"), ElementsAre("north"));
  const Dimension& station = *read.table.find("station");
  EXPECT_EQ(station.elements[0].title.zh, "北");
  EXPECT_EQ(station.elements[1].title.en, "south");
  EXPECT_EQ(station.elements[1].span.where(), "s.csv:3:1");
}

TEST(Dimensions, refuse_tables_of_elements_without_names_for_them) {
  EXPECT_THAT(Dimensions(stations, "element,en,zh,voltage\n").messages(),
              ElementsAre(testing::HasSubstr("dimension 'station' has no elements")));
  EXPECT_THAT(Dimensions(stations, "element,en,zh,voltage\na,,,\na,,,\n").messages(),
              ElementsAre(testing::HasSubstr("element 'a' is in dimension 'station' twice")));
  EXPECT_THAT(Dimensions(stations, "element,en,zh,voltage\n北站,,,\n").messages(),
              ElementsAre(testing::HasSubstr("'北站' is no name")));
  EXPECT_THAT(Dimensions(stations, "element,en,zh\na,,\n").messages(),
              testing::Contains(testing::HasSubstr("the table lacks the column 'voltage'")));
}

TEST(Dimensions, include_others_before_their_own_elements) {
  const Dimensions read(clusters + "  account:\n    doc: D.\n    includes: [cluster]\n" + other);
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.elements_of("account"), ElementsAre("nev", "steel", "chip", "other"));
  const Dimension& cluster = *read.table.find("cluster");
  const Dimension& account = *read.table.find("account");
  EXPECT_THAT(positions_in(cluster, account).value(), ElementsAre(0U, 1U, 2U));
  EXPECT_FALSE(positions_in(account, cluster));
}

TEST(Dimensions, are_subsets_by_elements_exceptions_or_attributes) {
  const Dimensions read(clusters +
                        "  a: {doc: D., subset_of: cluster, elements: [chip, nev]}\n"
                        "  b: {doc: D., subset_of: cluster, except: [nev]}\n"
                        "  c: {doc: D., subset_of: cluster, where: {tier: leading}}\n"
                        "  d: {doc: D., subset_of: cluster, where: {districts: b}}\n"
                        "  e: {doc: D., subset_of: c, where: {districts: a}}\n"
                        "  f: {doc: D., subset_of: c, except: [nev]}\n");
  EXPECT_THAT(read.messages(), IsEmpty());
  EXPECT_THAT(read.elements_of("a"), ElementsAre("nev", "chip"));
  EXPECT_THAT(read.elements_of("b"), ElementsAre("steel", "chip"));
  EXPECT_THAT(read.elements_of("c"), ElementsAre("nev", "chip"));
  EXPECT_THAT(read.elements_of("d"), ElementsAre("nev", "steel"));
  EXPECT_THAT(read.elements_of("e"), ElementsAre("nev"));
  EXPECT_THAT(read.elements_of("f"), ElementsAre("chip"));
}

TEST(Dimensions, select_by_element_subset_or_star) {
  const Dimensions read(clusters +
                        "  leading: {doc: D., subset_of: cluster, where: {tier: leading}}\n"
                        "  fuel:\n    doc: D.\n    elements: {gas: {name: {en: Gas, zh: 气}}}\n");
  const Dimension& cluster = *read.table.find("cluster");
  EXPECT_THAT(selected_positions("steel", cluster, read.table), ElementsAre(1U));
  EXPECT_THAT(selected_positions("leading", cluster, read.table), ElementsAre(0U, 2U));
  EXPECT_THAT(selected_positions("*", cluster, read.table), ElementsAre(0U, 1U, 2U));
  EXPECT_THAT(selected_positions("cluster", cluster, read.table), ElementsAre(0U, 1U, 2U));
  EXPECT_THAT(selected_positions("fuel", cluster, read.table), IsEmpty());
  EXPECT_THAT(selected_positions("gas", cluster, read.table), IsEmpty());
}

TEST(Dimensions, refuse_an_unknown_parent) {
  EXPECT_THAT(Dimensions(clusters + "  a: {doc: D., subset_of: clustr}\n").messages(),
              ElementsAre("f:9:27: unknown dimension 'clustr' (it must be declared before its "
                          "use); did you mean 'cluster'?"));
  EXPECT_THAT(Dimensions("  a: {doc: D., includes: [a]}\n").messages(),
              ElementsAre("f:2:27: unknown dimension 'a' (it must be declared before its use)"));
}

TEST(Dimensions, refuse_unknown_elements_of_a_subset) {
  EXPECT_THAT(
      Dimensions(clusters + "  a: {doc: D., subset_of: cluster, elements: [nev, stel]}\n"
                            "  b: {doc: D., subset_of: cluster, except: [gold]}\n")
          .messages(),
      ElementsAre("f:9:52: dimension 'cluster' has no element 'stel'; did you mean 'steel'?",
                  "f:10:45: dimension 'cluster' has no element 'gold'"));
}

TEST(Dimensions, refuse_an_unknown_attribute_of_a_subset) {
  EXPECT_THAT(
      Dimensions(clusters + "  a: {doc: D., subset_of: cluster, where: {teir: leading}}\n")
          .messages(),
      ElementsAre("f:9:44: no element of dimension 'cluster' has the attribute 'teir'; did you "
                  "mean 'tier'?"));
  EXPECT_THAT(Dimensions(clusters + "  a: {doc: D., subset_of: cluster, where: tier}\n").messages(),
              ElementsAre("f:9:43: dimension 'a': 'where' must be a map of attributes, not a "
                          "single value"));
}

TEST(Dimensions, refuse_to_be_empty) {
  EXPECT_THAT(
      Dimensions("  a: {doc: D.}\n" + clusters +
                 "  b: {doc: D., subset_of: cluster, where: {tier: lead}}\n")
          .messages(),
      ElementsAre("f:2:3: dimension 'a' has no elements", "f:10:3: dimension 'b' has no elements"));
}

TEST(Dimensions, refuse_names_taken_twice) {
  Dimensions read(clusters);
  const test::YamlText again("dimensions:\n  cluster:\n    doc: D.\n" + other);
  read.read(again.root);
  EXPECT_THAT(
      read.messages(),
      ElementsAre("f:2:3: dimension 'cluster' is defined twice | f:2:3: first defined here"));
}

TEST(Dimensions, refuse_an_element_twice) {
  const Dimensions read(clusters +
                        "  a:\n    doc: D.\n    includes: cluster\n"
                        "    elements: {nev: {name: {en: N, zh: 车}}}\n");
  EXPECT_THAT(read.messages(), ElementsAre("f:12:16: element 'nev' is in dimension 'a' twice"));
}

TEST(Dimensions, refuse_names_that_are_no_identifiers) {
  EXPECT_THAT(
      Dimensions("  Fuel:\n    doc: D.\n    elements: {2nd: {name: {en: N, zh: 车}}}\n").messages(),
      ElementsAre("f:2:3: 'Fuel' is no name (small letters, digits and _, a letter first)",
                  "f:4:16: '2nd' is no name (small letters, digits and _, a letter first)"));
}

TEST(Dimensions, refuse_unknown_keys_and_missing_ones) {
  EXPECT_THAT(Dimensions("  a:\n    elemnts: {}\n").messages(),
              ElementsAre("f:2:3: dimension 'a' lacks the key 'doc'",
                          "f:3:5: unknown key 'elemnts' in dimension 'a'; did you mean "
                          "'elements'?"));
  EXPECT_THAT(
      Dimensions("  a: {doc: D., elements: {b: {name: {en: B, zh: 乙}, teir: x}}}\n").messages(),
      ElementsAre("f:2:53: unknown key 'teir' in element 'b'"));
}

TEST(Dimensions, refuse_lists_where_maps_stand) {
  EXPECT_THAT(Dimensions("  - a\n").messages(),
              ElementsAre("f:2:3: the file: 'dimensions' must be a map, not a list"));
  EXPECT_THAT(Dimensions("  a: {doc: D., elements: [b]}\n").messages().front(),
              "f:2:26: dimension 'a': 'elements' must be a map of names, not a list");
}

TEST(Identifier, is_a_small_letter_then_letters_digits_and_underscores) {
  for (const char* name : {"a", "nev", "x2", "a_b_2", "z_"}) EXPECT_TRUE(is_identifier(name));
  for (const char* name : {"", "A", "2x", "_a", "a-b", "a b", "车", "aB"})
    EXPECT_FALSE(is_identifier(name)) << name;
}

}  // namespace
}  // namespace sim33618
