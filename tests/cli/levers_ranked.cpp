#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"
#include "support/lines.hpp"

namespace sim33618::test {
namespace {

using testing::HasSubstr;

// Growth and use of the mills' capacity as levers.
class MillsWithLevers : public Mills {
 public:
  MillsWithLevers() {
    replace("model/model.yaml", "files:\n", "files:\n  levers: [levers.yaml]\n");
    write("model/levers.yaml",
          "sim33618: levers/1\nlevers:\n" +
              lever("growing", "growth_rate", "[0 %/yr, 50 %/yr]",
                    "{weak: 6 %/yr, strong: 10 %/yr}", "building") +
              lever("orders", "usage", "[0, 1]", "{weak: 0.6, strong: 1}", "output"));
  }

 private:
  static std::string lever(const std::string& name, const std::string& sets,
                           const std::string& bounds, const std::string& zones,
                           const std::string& through) {
    return fmt::format(
        "  {}:\n    name: {{en: E, zh: 中}}\n    sets: {}\n    guidance: {{en: G., zh: 导。}}\n"
        "    bounds: {}\n    zones: {}\n{}    acts_through: {}\n    evidence: R1\n"
        "    effects:\n      - {{on: total_output, year: 2026, zone: strong, sign: rises, because: "
        "{{en: B., zh: 因。}}, source: R1, grade: B}}\n"
        "    grade: B\n",
        name, sets, bounds, zones, sets == "usage" ? "    from: 2025\n" : "", through);
  }
};

TEST(LeversRank, puts_what_changes_most_first) {
  const MillsWithLevers mills;
  const Outcome outcome = mills.run({"levers", "rank", "as_before.yaml", "--json"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  const auto rows = nlohmann::json::parse(outcome.out);
  ASSERT_EQ(rows.size(), 4U);
  double before = std::numeric_limits<double>::infinity();
  for (const auto& row : rows) {
    const double change = std::abs(row["change"].get<double>());
    EXPECT_LE(change, before);
    before = change;
  }
  // 0.9 of the capacity are used in 2026 as it is.
  EXPECT_EQ(rows[0]["lever"], "orders");
  EXPECT_EQ(rows[0]["zone"], "weak");
  EXPECT_NEAR(rows[0]["%"].get<double>(), -100 / 3.0, 1e-2);
  EXPECT_EQ(rows[1]["zone"], "strong");
}

TEST(LeversRank, takes_zones_and_another_variable) {
  const MillsWithLevers mills;
  const Outcome outcome =
      mills.run({"levers", "rank", "as_before.yaml", "--zones", "strong", "--csv"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(lines_of(outcome.out).size(), 3U);
}

TEST(LeversRank, writes_what_validate_output_accepts) {
  const MillsWithLevers mills;
  const Outcome outcome = mills.run({"levers", "rank", "as_before.yaml"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("each lever is pulled alone"));
  const Outcome valid = mills.run({"validate-output", "output/levers"});
  EXPECT_EQ(valid.code, 0) << valid.out << valid.err;
}

TEST(LeversRank, refuses_what_there_is_not) {
  const MillsWithLevers mills;
  EXPECT_EQ(mills.refusal({"levers", "rank", "as_before.yaml", "--zones", "weak,storng"}),
            "error: no lever has a zone 'storng' (there are strong, weak); did you mean "
            "'strong'?\n");
  EXPECT_EQ(mills.refusal({"levers", "rank", "as_before.yaml", "--by", "output"}),
            "error: --by: 'output' is no variable with a single value\n");
  EXPECT_EQ(mills.refusal({"levers", "rank", "as_before.yaml", "--by", "total_outptu"}),
            "error: --by: unknown variable 'total_outptu'; did you mean 'total_output'?\n");
  EXPECT_EQ(mills.refusal({"levers", "sort", "as_before.yaml"}),
            "error: unknown word 'sort' after 'levers' (one of rank)\n");
  EXPECT_EQ(Mills().refusal({"levers", "rank", "as_before.yaml"}),
            "error: the model has no levers\n");
}

}  // namespace
}  // namespace sim33618::test
