// What a report embeds is what the CSV files say.
#include "report/report_document.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "model/csv_reader.hpp"
#include "report/reported_model.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

// Cells of a column of texts, packed or not; an empty cell is "".
std::vector<std::string> texts_of_column(const Json& column) {
  std::vector<std::string> texts;
  const Json& cells = column.is_object() ? column["at"] : column;
  for (const Json& cell : cells) {
    if (cell.is_null()) {
      texts.emplace_back();
    } else {
      texts.push_back(column.is_object() ? column["texts"][cell.get<std::size_t>()] : cell);
    }
  }
  return texts;
}

CsvTable cells_of(const std::string& csv) {
  Diagnostics none;
  return parse_csv_of_any_columns(test::source(csv), none);
}

void expect_same_cells(const Json& table, const std::string& csv, const std::string& document) {
  const CsvTable cells = cells_of(csv);
  ASSERT_EQ(table["fields"].size(), cells.columns.size());
  for (std::size_t c = 0; c < cells.columns.size(); ++c) {
    EXPECT_EQ(table["fields"][c]["name"], cells.columns[c].text);
    const Json& column = table["columns"][c];
    if (table["fields"][c]["type"] == "string") {
      std::vector<std::string> expected;
      for (const auto& row : cells.rows) expected.push_back(row[c].text);
      EXPECT_EQ(texts_of_column(column), expected);
      continue;
    }
    std::string spelled;
    ASSERT_EQ(column.size(), cells.rows.size());
    for (std::size_t r = 0; r < cells.rows.size(); ++r) {
      const std::string& cell = cells.rows[r][c].text;
      spelled += (r == 0 ? "[" : ",") + (cell.empty() ? "null" : cell);
      if (!cell.empty()) {
        EXPECT_EQ(column[r].get<double>(), parse_number(cell).value());
      }
    }
    if (!cells.rows.empty()) {
      EXPECT_THAT(document, HasSubstr(spelled + "]"));
    }
  }
}

class ReportDocuments : public ::testing::Test {
 protected:
  std::unique_ptr<CompiledModel> model_ = test::compiled(test::reported_model());
  test::ScratchFolder scratch_;

  std::string document_of(const std::vector<ReportResult>& results) const {
    return report_document(results, *model_, Language::english);
  }
  Json json_of(const std::vector<ReportResult>& results) const {
    return Json::parse(document_of(results));
  }
};

TEST_F(ReportDocuments, hold_every_number_as_the_files_spell_it) {
  const ReportResult run = test::written_run(*model_, scratch_ / "run");
  const std::string document = document_of({run});
  const Json tables = Json::parse(document)["results"][0]["tables"];
  std::size_t compared = 0;
  for (const auto& entry : std::filesystem::directory_iterator(scratch_ / "run")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() != ".csv" || name == "timeseries_long") continue;
    SCOPED_TRACE(name);
    expect_same_cells(tables.at(name), scratch_.text_of("run/" + name + ".csv"), document);
    ++compared;
  }
  EXPECT_EQ(compared, 5U);
  EXPECT_EQ(tables["timeseries_long"]["rows"], 12);
  EXPECT_THAT(document, HasSubstr("e-07"));
}

TEST_F(ReportDocuments, are_the_same_for_equal_results) {
  const ReportResult one = test::written_run(*model_, scratch_ / "a/run");
  const ReportResult two = test::written_run(*model_, scratch_ / "b/run");
  EXPECT_EQ(document_of({one}), document_of({two}));
}

TEST_F(ReportDocuments, say_what_was_run_by_which_program_for_whom) {
  const ReportResult run = test::written_run(*model_, scratch_ / "run");
  const Json json = Json::parse(report_document({run}, *model_, Language::chinese));
  EXPECT_EQ(json["format"], "report/1");
  EXPECT_EQ(json["language"], "zh");
  const Json& result = json["results"][0];
  EXPECT_EQ(result["kind"], "run");
  EXPECT_EQ(result["folder"], "run");
  EXPECT_EQ(result["scenarios"][0]["title"]["zh"], "假如");
  EXPECT_EQ(result["scenarios"][0]["question"], nullptr);
  EXPECT_EQ(result["manifest"], Json::parse(run.manifest));
}

TEST_F(ReportDocuments, tell_titles_and_units_in_both_languages) {
  const Json json = json_of({test::written_run(*model_, scratch_ / "run")});
  const Json& table = json["results"][0]["tables"]["places"];
  EXPECT_EQ(table["title"]["zh"], "分地点");
  EXPECT_EQ(table["fields"][3]["title"]["zh"], "产量");
  EXPECT_EQ(table["fields"][3]["unit"], "kt/yr");
  EXPECT_EQ(json["results"][0]["tables"]["targets"]["title"]["zh"], "官方目标");
}

TEST_F(ReportDocuments, tell_where_indicators_and_charts_find_their_figures) {
  const Json json = json_of({test::written_run(*model_, scratch_ / "run")});
  const Json& roles = json["roles"];
  const Json& all = roles["indicators"][0];
  EXPECT_EQ(all["unit"], "kt/yr");
  EXPECT_EQ(all["targets"], Json({"big"}));
  EXPECT_EQ(all["sources"][0],
            Json::parse(R"({"table":"timeseries","time":null,"where":{"Variable":"Output"}})"));
  // Whole years, the first reading of each, in the unit of the variable, by year.
  EXPECT_EQ(all["history"], Json::parse(R"([[2022,0.4,"s",""],[2023,0.5,"s",""]])"));
  const Json& chart = roles["breakdowns"][0];
  EXPECT_EQ(chart["dimension"], "place");
  EXPECT_EQ(chart["stack"], true);
  EXPECT_EQ(chart["elements"][2]["id"], "north");
  EXPECT_EQ(chart["elements"][2]["where"]["Variable"], "Output|North");
  const Json& table = roles["breakdowns"][1];
  EXPECT_EQ(table["unit"], "kt/yr");
  EXPECT_EQ(table["sources"][0]["where"]["place"], Json({"east", "west"}));
  EXPECT_EQ(table["sources"][1]["table"], "comparison_places");
  const Json& place = roles["dimensions"]["place"];
  EXPECT_EQ(place["elements"][0],
            Json::parse(R"({"id":"east","title":{"en":"East","zh":"东"},"group":"sea"})"));
  EXPECT_EQ(place["groups"][1]["title"]["zh"], "陆");
}

TEST_F(ReportDocuments, keep_of_several_results_the_variables_that_are_shown) {
  test::SmallModel texts = test::reported_model();
  texts.variables += test::aux("unseen", "1", "1", "", "    report: Unseen\n");
  model_ = test::compiled(texts);
  const ReportResult one = test::written_run(*model_, scratch_ / "one");
  const ReportResult two = test::written_run(*model_, scratch_ / "two");
  const Json alone = json_of({one})["results"][0]["tables"]["timeseries"];
  EXPECT_EQ(texts_of_column(alone["columns"][3]).size(), 5U);
  const Json both = json_of({one, two});
  ASSERT_EQ(both["results"].size(), 2U);
  const Json& table = both["results"][1]["tables"]["timeseries"];
  EXPECT_THAT(texts_of_column(table["columns"][3]),
              ElementsAre("Output|East", "Output|West", "Output|North", "Output"));
  EXPECT_EQ(table["rows_left_out"], 1);
}

TEST_F(ReportDocuments, of_one_year_or_without_scenarios_are_documents_too) {
  test::SmallModel texts = test::reported_model();
  texts.time = "{start: 2025, end: 2025, step: 1/4, save: 1, method: rk4}";
  texts.targets = "";
  model_ = test::compiled(texts);
  ReportResult run = test::written_run(*model_, scratch_ / "run");
  EXPECT_EQ(json_of({run})["results"][0]["tables"]["targets"]["columns"][0], Json::array());
  run.manifest = "{}";
  run.tables.clear();
  EXPECT_EQ(json_of({run})["results"][0]["scenarios"], Json::array());
  EXPECT_EQ(json_of({})["results"], Json::array());
}

TEST_F(ReportDocuments, leave_out_what_is_too_large_and_say_so) {
  ReportResult run = test::written_run(*model_, scratch_ / "run");
  ResultTable large{"aaa", "T", "D", {{"x", ColumnType::number, "X."}}, {}, "x\n", {}};
  constexpr std::size_t rows = most_report_bytes / 8;
  for (std::size_t i = 0; i < rows; ++i) large.text += "0.123456789\n";
  run.tables.push_back(large);
  const std::string document = document_of({run});
  const Json tables = Json::parse(document)["results"][0]["tables"];
  EXPECT_EQ(tables["aaa"]["rows"], rows);
  EXPECT_EQ(tables["aaa"]["left_out"]["en"], "too large for a report");
  EXPECT_TRUE(tables["timeseries"].contains("columns"));
  EXPECT_LT(document.size(), most_report_bytes);
}

TEST_F(ReportDocuments, pack_texts_that_repeat_and_make_empty_and_odd_numbers_null) {
  ReportResult run{"r", {}, "{}", {}};
  std::string text = "\xEF\xBB\xBFname,value\n";
  for (int i = 0; i < 20; ++i) text += "\"a long, repeated\",1.50\n,\nother,+3\nother,inf\n";
  run.tables = {{"t",
                 "T",
                 "D",
                 {{"name", ColumnType::string, ""}, {"value", ColumnType::number, ""}},
                 {},
                 text,
                 {}}};
  const std::string document = document_of({run});
  const Json table = Json::parse(document)["results"][0]["tables"]["t"];
  EXPECT_EQ(table["columns"][0]["texts"], Json({"a long, repeated", "other"}));
  const std::vector<std::string> texts = texts_of_column(table["columns"][0]);
  EXPECT_EQ(std::vector<std::string>(texts.begin(), texts.begin() + 4),
            (std::vector<std::string>{"a long, repeated", "", "other", "other"}));
  EXPECT_THAT(document, HasSubstr("[1.50,null,null,null,1.50"));
}

const std::vector<std::string> hostile_texts = {"</script><script>alert(1)</script>",
                                                "<!--<script>",
                                                "\"}]}",
                                                "\\u003c/script>",
                                                "\xE2\x80\xA8line\xE2\x80\xA9",
                                                "a\tb\x01",
                                                "<img src=x onerror=alert(1)>"};

TEST_F(ReportDocuments, escape_whatever_stands_in_texts) {
  for (const std::string& hostile : hostile_texts) {
    SCOPED_TRACE(hostile);
    std::string quoted;
    for (const char c : hostile) quoted += c == '"' ? "\"\"" : std::string(1, c);
    ReportResult run{hostile, {hostile}, "", {}};
    run.manifest = Json({{"scenario",
                          {{"name", hostile},
                           {"title", {{"en", hostile}, {"zh", hostile}}},
                           {"question", {{"en", hostile}, {"zh", hostile}}}}},
                         {hostile, hostile}})
                       .dump();
    run.tables = {{hostile,
                   hostile,
                   hostile,
                   {{hostile, ColumnType::string, hostile, hostile},
                    {"value", ColumnType::number, hostile, hostile}},
                   {},
                   "\"" + quoted + "\",value\n\"" + quoted + "\",\"" + quoted + "\"\n",
                   {}}};
    const std::string document = document_of({run});
    EXPECT_THAT(document, Not(HasSubstr("<")));
    EXPECT_THAT(document, Not(HasSubstr("\xE2\x80\xA8")));
    EXPECT_THAT(document, Not(HasSubstr("\xE2\x80\xA9")));
    EXPECT_THAT(document, Not(HasSubstr("\n")));
    const Json result = Json::parse(document)["results"][0];
    EXPECT_EQ(result["folder"], hostile);
    EXPECT_EQ(result["marks"][0], hostile);
    EXPECT_EQ(result["scenarios"][0]["title"]["zh"], hostile);
    const Json& table = result["tables"][hostile];
    EXPECT_EQ(table["fields"][0]["unit"], hostile);
    EXPECT_EQ(texts_of_column(table["columns"][0]), std::vector<std::string>{hostile});
    EXPECT_EQ(table["columns"][1], Json::parse("[null]"));
  }
}

TEST_F(ReportDocuments, escape_texts_of_the_model) {
  test::SmallModel texts = test::reported_model();
  const auto replace = [](std::string& text, const std::string& old_text,
                          const std::string& fresh) {
    text.replace(text.find(old_text), old_text.size(), fresh);
  };
  replace(texts.dimensions, "{en: East,", "{en: '</script><b>',");
  replace(texts.report, "{en: All output,", "{en: '<!--',");
  replace(texts.report, "made here", "'<script>'");
  replace(texts.tables, "{en: By place,", "{en: '</SCRIPT >',");
  model_ = test::compiled(texts);
  const std::string document = document_of({test::written_run(*model_, scratch_ / "run")});
  EXPECT_THAT(document, Not(HasSubstr("<")));
  const Json roles = Json::parse(document)["roles"];
  EXPECT_EQ(roles["dimensions"]["place"]["elements"][0]["title"]["en"], "</script><b>");
  EXPECT_EQ(roles["indicators"][0]["title"]["en"], "<!--");
}

}  // namespace
}  // namespace sim33618
