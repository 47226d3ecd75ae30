// Graphs that `sim33618 network` writes, as programs that show graphs read them.
#include <gmock/gmock.h>

#include "cli/support/plants.hpp"
#include "cli/support/tools.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

// Reads a graph with networkx and holds it against the tables beside it: argument 1 is the folder,
// 2 the attribute that names a node, 3 the column that does.
constexpr const char* reader = R"(import csv, sys
import networkx

folder, attribute, column = sys.argv[1:4]
graph = networkx.read_graphml(folder + '/supply_graph.graphml')
assert graph.is_directed() and not graph.is_multigraph()

def rows(name):
    with open(folder + '/' + name, encoding='utf-8-sig', newline='') as file:
        found = list(csv.DictReader(file))
    years = {row['year'] for row in found if 'year' in row}
    return [row for row in found if not years or row['year'] == max(years)]

compared = 0
def expect_same(read, written, what):
    global compared
    if written == '':
        return
    if isinstance(read, (int, float)):
        assert abs(read - float(written)) <= 1e-12 * abs(float(written)), (what, read, written)
    else:
        assert read == written, (what, read, written)
    compared += 1

names = {node: data[attribute] for node, data in graph.nodes(data=True)}
places = {name: node for node, name in names.items()}
assert len(places) == graph.number_of_nodes()
for table in ('criticality.csv', 'linkages.csv'):
    for row in rows(table):
        for key, read in graph.nodes[places[row[column]]].items():
            if key in row:
                expect_same(read, row[key], (row[column], key))
links = [row for row in rows('dependencies.csv') if float(row['flow']) != 0]
assert len(links) == graph.number_of_edges(), (len(links), graph.number_of_edges())
for row in links:
    for key, read in graph.edges[places[row['from']], places[row['to']]].items():
        if key != 'id':
            expect_same(read, row['flow' if key == 'volume' else key], (row['from'], row['to'], key))
print(graph.number_of_nodes(), graph.number_of_edges(), compared > 2 * graph.number_of_nodes())
)";

class GraphsInOtherPrograms : public testing::Test {
 protected:
  std::string read_by_networkx(const std::string& folder, const std::string& attribute,
                               const std::string& column) const {
    plants_.write("read.py", reader);
    Surroundings surroundings;
    surroundings.folder = plants_.path();
    const Outcome outcome = run_program("/bin/sh",
                                        {"-c", first_python_with("networkx") + " read.py " +
                                                   folder + " " + attribute + " " + column},
                                        surroundings);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return outcome.out;
  }

  Plants plants_;
};

TEST_F(GraphsInOtherPrograms, of_a_scenario_are_read_by_networkx) {
  if (first_python_with("networkx").empty())
    GTEST_SKIP() << "no python3 with networkx (package python3-networkx)";
  ASSERT_EQ(plants_.network({"as_before.yaml"}).code, 0);
  // Four plants and the one origin; two links between plants, and what each plant imports.
  EXPECT_EQ(read_by_networkx("output/as_before-network", "id", "node"), "5 6 True\n");
}

TEST_F(GraphsInOtherPrograms, of_firms_are_read_by_networkx) {
  if (first_python_with("networkx").empty())
    GTEST_SKIP() << "no python3 with networkx (package python3-networkx)";
  plants_.write("links", "矿 mill 2\nmill \"cars\" 3\nmill 矿 1\n");
  plants_.write("sectors", "矿 ore\nmill steel\n\"cars\" cars&more\n");
  ASSERT_EQ(
      plants_.network({"--links", "links", "--sectors", "sectors", "--esri", "--output", "found"})
          .code,
      0);
  EXPECT_EQ(read_by_networkx("found", "label", "firm"), "3 3 True\n");
}

TEST_F(GraphsInOtherPrograms, are_drawn_by_graphviz) {
  if (!is_installed("dot")) GTEST_SKIP() << "no dot (package graphviz)";
  ASSERT_EQ(plants_.network({"as_before.yaml"}).code, 0);
  const std::string file = (plants_ / "output/as_before-network/supply_graph.dot").string();
  const Outcome outcome = run_tool("dot", {"-Tplain", file});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("Steel mill"));
  EXPECT_THAT(outcome.out, HasSubstr("\nedge n0 n1 "));
}

}  // namespace
}  // namespace sim33618::test
