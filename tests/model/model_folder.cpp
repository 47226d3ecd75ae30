#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/small_model.hpp"

namespace sim33618 {
namespace {

using test::aux;
using test::data;
using test::number;
using test::SmallModel;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Messages of a folder whose files a test changes after they are written.
class Folder {
 public:
  explicit Folder(const SmallModel& model) { model.write(files_); }

  std::filesystem::path path(const std::string& name) const { return files_ / name; }
  std::string text(const std::string& name) const { return files_.text_of(name); }
  void write(const std::string& name, const std::string& text) const { files_.write(name, text); }
  void replace(const std::string& name, const std::string& old, const std::string& now) const {
    std::string text = files_.text_of(name);
    ASSERT_NE(text.find(old), std::string::npos);
    files_.write(name, text.replace(text.find(old), old.size(), now));
  }
  std::vector<std::string> refused() const {
    return test::placed_messages(test::errors_of([&] { read_model(files_.path(), "m"); }));
  }

 private:
  test::ScratchFolder files_;
};

SmallModel small() {
  SmallModel model;
  model.variables = data("x") + aux("y", "x");
  model.numbers = number("x", 1);
  return model;
}

std::vector<std::string> refused_model(const SmallModel& model) {
  return test::placed_messages(test::errors_of([&] { model.read(); }));
}

TEST(ModelFolder, is_read_with_all_its_files) {
  const ModelDocument model = small().read();
  EXPECT_EQ(model.name, "small");
  EXPECT_EQ(model.version, "1.2.3");
  EXPECT_EQ(model.title.zh, "小");
  EXPECT_THAT(model.variable_names(), ElementsAre("x", "y"));
  EXPECT_EQ(model.find_variable("y")->module, "m");
  EXPECT_EQ(model.find_variable("z"), nullptr);
  std::vector<std::string> files;
  for (const InputFile& file : model.files) files.push_back(file.name);
  EXPECT_THAT(files, ElementsAre("model.yaml", "d.yaml", "e.yaml", "p.csv", "s.yaml"));
  for (const InputFile& file : model.files) EXPECT_EQ(file.sha256.size(), 64U);
}

TEST(ModelFolder, needs_a_model_file) {
  const test::ScratchFolder empty;
  EXPECT_THAT(test::placed_messages(test::errors_of([&] { read_model(empty.path(), "m"); })),
              ElementsAre("cannot read '" + (empty / "model.yaml").string() +
                          "': No such file or directory"));
}

TEST(ModelFolder, reports_a_missing_file_where_it_is_named) {
  const Folder folder(small());
  std::filesystem::remove(folder.path("e.yaml"));
  std::filesystem::remove(folder.path("p.csv"));
  EXPECT_THAT(folder.refused(),
              ElementsAre("m/model.yaml:9:14: cannot read '" + folder.path("e.yaml").string() +
                              "': No such file or directory",
                          "m/model.yaml:11:15: cannot read '" + folder.path("p.csv").string() +
                              "': No such file or directory"));
}

TEST(ModelFolder, reports_mistakes_of_all_its_files_at_once) {
  const Folder folder(small());
  folder.replace("model.yaml", "region", "regoin");
  folder.replace("e.yaml", "doc: D.", "dco: D.");
  folder.replace("p.csv", ",A,", ",Q,");
  folder.replace("s.yaml", "publisher", "publsher");
  EXPECT_THAT(
      folder.refused(),
      ElementsAre("m/model.yaml:1:1: the file lacks the key 'region'",
                  "m/model.yaml:5:1: unknown key 'regoin' in the file; did you mean 'region'?",
                  "m/e.yaml:5:3: variable 'x' lacks the key 'doc'",
                  "m/e.yaml:9:5: unknown key 'dco' in variable 'x'; did you mean 'doc'?",
                  "m/p.csv:2:26: 'Q' is no grade (A, B, C or D)",
                  "m/s.yaml:3:3: source 's' lacks the key 'publisher'",
                  "m/s.yaml:3:7: unknown key 'publsher' in source 's'; did you mean 'publisher'?"));
}

TEST(ModelFolder, refuses_a_file_of_another_kind) {
  const Folder folder(small());
  folder.replace("model.yaml", "dimensions: d.yaml", "dimensions: s.yaml");
  EXPECT_THAT(
      folder.refused(),
      ElementsAre("m/s.yaml:1:11: expected a file of kind 'dimensions/1', found 'sources/1'"));
}

TEST(ModelFolder, refuses_a_file_listed_twice_and_reads_it_once) {
  const Folder folder(small());
  folder.replace("model.yaml", "sources: s.yaml", "sources: [s.yaml, ./s.yaml]");
  EXPECT_THAT(folder.refused(),
              ElementsAre("m/model.yaml:10:21: the file './s.yaml' is listed twice | "
                          "m/model.yaml:10:13: first listed here"));
}

TEST(ModelFolder, needs_the_years_of_its_clock) {
  SmallModel model = small();
  model.time = "{end: 2030, step: 1/4}";
  EXPECT_THAT(refused_model(model), ElementsAre("m/model.yaml:6:1: 'time' lacks the key 'start'"));
}

TEST(ModelFolder, may_define_units) {
  SmallModel model = small();
  model.variables = data("x", "kline");
  const Folder folder(model);
  folder.replace("model.yaml", "time:", "units: {robot: base, line: 12 robot}\ntime:");
  folder.replace("p.csv", ",1,s", ",robot,s");
  EXPECT_THAT(folder.refused(), IsEmpty());
}

TEST(ModelFolder, refuses_units_that_are_one_or_none) {
  const Folder folder(small());
  folder.replace("model.yaml", "time:", "units: {kWh: base, a b: base, line: 12 robt}\ntime:");
  EXPECT_THAT(
      folder.refused(),
      ElementsAre(
          "m/model.yaml:6:9: 'kWh' cannot be defined as a unit (it is one, or is no symbol)",
          "m/model.yaml:6:20: 'a b' cannot be defined as a unit (it is one, or is no symbol)",
          "m/model.yaml:6:40: unknown unit 'robt'"));
}

TEST(ModelNames, of_variables_are_used_once) {
  SmallModel model = small();
  model.variables += aux("z", "x");
  const Folder folder(model);
  folder.replace("model.yaml", "equations: e.yaml", "equations: [e.yaml, f.yaml]");
  folder.write("f.yaml", "sim33618: equations/1\nmodule: n\ntitle: {en: N, zh: 恩}\nvariables:\n" +
                             aux("z", "1"));
  EXPECT_THAT(folder.refused(), ElementsAre("m/f.yaml:5:3: variable 'z' is defined twice | "
                                            "m/e.yaml:16:3: first defined here"));
}

TEST(ModelNames, of_variables_dimensions_and_elements_differ) {
  SmallModel model = small();
  model.variables += aux("fuel", "x") + aux("gas", "x") + aux("rest", "x");
  EXPECT_THAT(refused_model(model),
              ElementsAre("m/e.yaml:16:3: the name 'fuel' is taken | m/d.yaml:14:3: here",
                          "m/e.yaml:22:3: the name 'gas' is taken | m/d.yaml:16:49: here",
                          "m/e.yaml:28:3: the name 'rest' is taken | m/d.yaml:13:16: here"));
}

TEST(ModelNames, of_elements_are_used_once_over_all_dimensions) {
  SmallModel model = small();
  model.dimensions +=
      "  road: {doc: R., elements: {east: {name: {en: E, zh: 东}}}}\n"
      "  place2: {doc: P., includes: place, elements: {fuel: {name: {en: F, zh: 燃}}}}\n";
  EXPECT_THAT(refused_model(model),
              ElementsAre("m/d.yaml:17:30: element 'east' is defined twice | m/d.yaml:6:7: first "
                          "defined here",
                          "m/d.yaml:18:49: 'fuel' is the name of a dimension and of an element | "
                          "m/d.yaml:14:3: the dimension"));
}

TEST(ModelChecks, name_unknown_sources) {
  SmallModel model = small();
  model.variables = data("x") + aux("y", "x");
  const Folder folder(model);
  folder.replace("e.yaml", "source: s", "source: s P1-1");
  folder.replace("p.csv", ",s,2024", ",t,2024");
  EXPECT_THAT(folder.refused(),
              ElementsAre("m/e.yaml:15:15: unknown source 'P1-1' (sources are listed in "
                          "sources.yaml)",
                          "m/p.csv:2:19: unknown source 't' (sources are listed in sources.yaml)"));
}

TEST(ModelChecks, name_unknown_dimensions_of_variables) {
  SmallModel model = small();
  model.variables = data("x", "1", "plce");
  EXPECT_THAT(refused_model(model),
              ElementsAre("m/e.yaml:7:12: unknown dimension 'plce'; did you mean "
                          "'place'?"));
}

TEST(ModelChecks, name_both_places_of_a_unit_that_does_not_convert) {
  SmallModel model = small();
  model.variables = data("x", "CNY2024/t");
  model.numbers = number("x", 1, "", "", "CNY/t");
  EXPECT_THAT(refused_model(model),
              ElementsAre("m/p.csv:2:17: the unit 'CNY/t' does not convert to 'CNY2024/t' of 'x' | "
                          "m/e.yaml:8:11: the unit of the variable"));
}

TEST(ModelChecks, name_numbers_of_unknown_variables_and_of_equations) {
  SmallModel model = small();
  model.numbers += number("yy", 1) + number("y", 1);
  EXPECT_THAT(refused_model(model),
              ElementsAre("m/p.csv:3:1: unknown variable 'yy'; did you mean 'y'?",
                          "m/p.csv:4:1: 'y' is no data (aux) and takes no numbers | m/e.yaml:10:3: "
                          "defined here"));
}

TEST(ModelChecks, ask_for_a_time_where_there_is_a_series_only) {
  SmallModel model = small();
  model.variables = data("x") + data("z", "1", "", "linear") + test::lookup("w");
  model.numbers = number("x", 1, "", "2025") + number("z", 1) + number("w", 1);
  EXPECT_THAT(
      refused_model(model),
      ElementsAre("m/p.csv:2:1: 'x' is constant, so its rows have an empty column 'at'",
                  "m/p.csv:3:1: 'z' is a series, so its rows need a year in the column 'at'",
                  "m/p.csv:4:1: 'w' is a lookup, so its rows need an argument in the column 'at'"));
}

TEST(ModelChecks, name_a_headline_that_is_no_single_figure) {
  SmallModel model = small();
  model.variables += data("z", "1", "place");
  model.numbers += number("z", 1, "*");
  const Folder folder(model);
  folder.replace("model.yaml", "time:", "headline: [x, z, xx]\ntime:");
  EXPECT_THAT(folder.refused(),
              ElementsAre("m/model.yaml:6:15: 'z' is no single figure, so it cannot be a headline",
                          "m/model.yaml:6:18: unknown variable 'xx'; did you mean 'x'?"));
}

}  // namespace
}  // namespace sim33618
