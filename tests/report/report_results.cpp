// Result folders as a report takes them in: what is refused, what is marked.
#include "report/report_result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/reported_model.hpp"
#include "support/found_errors.hpp"

namespace sim33618 {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ReportResults : public ::testing::Test {
 protected:
  ReportResults() { test::written_run(*model_, scratch_ / "run"); }

  void replace(const std::string& file, const std::string& old_text, const std::string& fresh) {
    std::string text = scratch_.text_of(file);
    text.replace(text.find(old_text), old_text.size(), fresh);
    scratch_.write(file, text);
  }
  ReportResult read() const { return read_report_result(scratch_ / "run", model_->document()); }
  std::string refusal() const {
    std::string all;
    for (const Diagnostic& error : test::errors_of([&] { read(); })) all += error.message + "\n";
    return all;
  }

  std::unique_ptr<CompiledModel> model_ = test::compiled(test::reported_model());
  test::ScratchFolder scratch_;
};

TEST_F(ReportResults, as_they_were_written_bear_no_marks) {
  EXPECT_THAT(read().marks, IsEmpty());
  EXPECT_EQ(read().folder, "run");
  EXPECT_EQ(read_report_result(scratch_.path() / "run/", model_->document()).folder, "run");
}

TEST_F(ReportResults, that_were_changed_are_marked_and_shown) {
  replace("run/timeseries.csv", "Output|West", "Output|Best");
  const ReportResult result = read();
  ASSERT_EQ(result.marks.size(), 1U);
  EXPECT_THAT(result.marks.front(), HasSubstr("timeseries.csv' was changed after the run"));
  EXPECT_THAT(result.tables.front().text, HasSubstr("Output|Best"));
}

TEST_F(ReportResults, with_texts_for_numbers_are_marked) {
  replace("run/places.csv", "East,2024,", "East,2024,lots ");
  EXPECT_THAT(read().marks.back(), HasSubstr("is no value of column 'made'"));
}

TEST_F(ReportResults, of_another_version_are_marked) {
  replace("run/manifest.json", "\"1.2.3\"", "\"9.9.9\"");
  EXPECT_THAT(read().marks, Contains(HasSubstr("was made with the model small 9.9.9")));
  replace("run/manifest.json", "\"name\": \"sim33618\",\n    \"version\": \"",
          "\"name\": \"sim33618\",\n    \"version\": \"7.");
  EXPECT_THAT(read().marks, Contains(HasSubstr("made with version 7.")));
}

TEST_F(ReportResults, that_lack_a_file_are_refused) {
  std::filesystem::remove(scratch_ / "run/places.csv");
  EXPECT_THAT(refusal(), HasSubstr("places.csv'"));
}

TEST_F(ReportResults, without_manifest_or_package_are_refused) {
  std::filesystem::rename(scratch_ / "run/datapackage.json", scratch_ / "kept");
  EXPECT_THAT(refusal(), HasSubstr("datapackage.json"));
  std::filesystem::rename(scratch_ / "kept", scratch_ / "run/datapackage.json");
  std::filesystem::remove(scratch_ / "run/manifest.json");
  EXPECT_THAT(refusal(), HasSubstr("manifest.json"));
}

TEST_F(ReportResults, whose_tables_are_none_are_refused) {
  replace("run/places.csv", "made", "mode");
  EXPECT_THAT(refusal(), HasSubstr("column"));
}

TEST_F(ReportResults, of_other_folders_and_files_are_refused) {
  scratch_.write("other/notes.txt", "x");
  for (const char* place : {"other", "nowhere", "run/manifest.json"})
    EXPECT_EQ(
        test::errors_of([&] { read_report_result(scratch_ / place, model_->document()); }).size(),
        1U)
        << place;
}

TEST_F(ReportResults, of_commands_without_a_package_are_taken_as_they_are) {
  scratch_.write("hit/manifest.json", R"({"sim33618": "0", "command": "shock"})");
  scratch_.write("hit/losses.csv", "node,share,note\na,0.5,\nb,,3 %\n");
  const ReportResult result = read_report_result(scratch_ / "hit", model_->document());
  ASSERT_EQ(result.tables.size(), 1U);
  std::vector<ColumnType> types;
  for (const Column& column : result.tables.front().columns) types.push_back(column.type);
  EXPECT_THAT(types, ElementsAre(ColumnType::string, ColumnType::number, ColumnType::string));
  EXPECT_THAT(result.marks.front(), HasSubstr("no datapackage.json"));
}

}  // namespace
}  // namespace sim33618
