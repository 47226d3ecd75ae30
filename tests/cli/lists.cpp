// `list` in its three formats.
#include <nlohmann/json.hpp>

#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

std::string shown(const std::vector<std::string>& words) {
  std::vector<std::string> all = {"list"};
  all.insert(all.end(), words.begin(), words.end());
  const Outcome outcome = Mills().run(all);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
  return outcome.out;
}

TEST(List, elements_of_a_dimension_by_its_name_or_plural) {
  EXPECT_EQ(shown({"mills"}),
            "name   title       标题\n"
            "north  North mill  北厂\n"
            "south  South mill  南厂\n");
  EXPECT_EQ(shown({"mill"}), shown({"mills"}));
}

TEST(List, columns_behind_chinese_text_line_up) {
  EXPECT_EQ(
      shown({"targets"}),
      "name               year  comparison  value  unit  variable       title"
      "                                 标题      counts  basis      source\n"
      "north_output_2026  2026  at_least     1000  t/yr  output[north]  The north mill makes a "
      "thousand tons  北厂千吨          full year  R1\n");
}

TEST(List, json_is_a_list_of_objects_with_null_for_nothing) {
  EXPECT_EQ(nlohmann::json::parse(shown({"assumptions", "--json"})), nlohmann::json::parse(R"([
    {"name": "growth_rate", "elements": "*", "at": null, "value": 0.05, "low": 0,
     "high": 0.1, "unit": "1/yr", "source": "judgement", "note": "as before"},
    {"name": "usage", "elements": null, "at": 2026, "value": 0.9, "low": 0.8, "high": 1,
     "unit": "1", "source": "judgement", "note": "orders are rising"}])"));
}

TEST(List, csv_has_a_header_and_quotes_what_needs_it) {
  EXPECT_EQ(shown({"mills", "--csv"}),
            "name,title,标题\nnorth,North mill,北厂\nsouth,South mill,南厂\n");
  EXPECT_NE(shown({"functions", "--csv"}).find("\n\"LOOKUP(name, x)\","), std::string::npos);
}

TEST(List, functions_say_units_arrays_and_reference) {
  const auto functions = nlohmann::json::parse(shown({"functions", "--json"}));
  const auto found = std::find_if(functions.begin(), functions.end(), [](const auto& function) {
    return function["use"] == "TREND(input, averaging_time[, initial_trend])";
  });
  ASSERT_NE(found, functions.end());
  EXPECT_EQ((*found)["units"], "U, yr[, 1/yr] → 1/yr");
  EXPECT_EQ((*found)["arrays"], "element by element");
  EXPECT_EQ((*found)["reference"], "XMILE 1.0, 3.5.3");
}

TEST(List, variables_say_what_they_rest_on) {
  EXPECT_EQ(shown({"variables", "--csv"}),
            "name,kind,dimensions,unit,module,meaning,source\n"
            "capacity,stock,mill,t/yr,mills,What a mill can make in a year.,judgement\n"
            "building,flow,mill,t/yr^2,mills,Capacity added in a year.,judgement\n"
            "output,aux,mill,t/yr,mills,What a mill makes in a year.,judgement\n"
            "total_output,aux,,t/yr,mills,What all mills make in a year.,judgement\n"
            "electricity,aux,mill,MWh/yr,mills,Electricity use of a mill.,judgement\n"
            "first_capacity,data,mill,t/yr,mills,Capacity at the start.,R1\n"
            "growth_rate,data,mill,1/yr,mills,Yearly growth of capacity.,judgement\n"
            "intensity,data,mill,kWh/t,mills,Electricity per ton made.,R1\n"
            "usage,data,,1,mills,Share of the capacity that is used.,R1 judgement\n");
}

TEST(List, sources_say_how_many_numbers_rest_on_them) {
  EXPECT_EQ(shown({"sources"}),
            "id         numbers  year  publisher     title              url\n"
            "R1               4  2024  Mill office   Yearbook\n"
            "judgement        2        this project  Estimates of ours\n");
}

TEST(List, dimensions_say_how_many_elements_they_have) {
  EXPECT_EQ(shown({"dimensions"}), "name  elements  meaning\nmill         2  The mills.\n");
}

TEST(SlowList, every_list_of_the_model_is_one_table_in_three_formats) {
  for (const std::string what : {"clusters", "variables", "targets", "sources", "assumptions",
                                 "functions", "dimensions", "carriers"}) {
    const Outcome text = sim33618({"list", what});
    const Outcome json = sim33618({"list", what, "--json"});
    const Outcome csv = sim33618({"list", what, "--csv"});
    ASSERT_EQ(text.code + json.code + csv.code, 0) << what;
    const auto rows = nlohmann::json::parse(json.out);
    const auto lines = static_cast<std::size_t>(std::count(text.out.begin(), text.out.end(), '\n'));
    EXPECT_GT(rows.size(), 3U) << what;
    EXPECT_EQ(lines, rows.size() + 1) << what;
    EXPECT_GE(std::count(csv.out.begin(), csv.out.end(), '\n'), std::ptrdiff_t(lines)) << what;
  }
}

}  // namespace
}  // namespace sim33618::test
