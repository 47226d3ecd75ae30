// Files that are no scenario at all: missing, unreadable, no text, no YAML, of another kind.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

std::string refused_text(const std::string& text) {
  const Mills mills;
  mills.write("s.yaml", text);
  return mills.refusal({"run", "s.yaml"});
}

TEST(ScenarioFile, missing) {
  EXPECT_EQ(Mills().refusal({"run", "nowhere.yaml"}),
            "error: cannot read 'nowhere.yaml': No such file or directory\n");
}

TEST(ScenarioFile, folder_instead_of_a_file) {
  EXPECT_EQ(Mills().refusal({"run", "model"}), "error: cannot read 'model': it is a folder\n");
}

TEST(ScenarioFile, without_permission_to_read) {
  const Mills mills;
  std::filesystem::permissions(mills.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(mills / "as_before.yaml", std::filesystem::perms(0));
  Surroundings surroundings;
  surroundings.as_nobody = true;
  const Outcome outcome = mills.run({"run", "as_before.yaml"}, surroundings);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err, "error: cannot read 'as_before.yaml': Permission denied\n");
}

TEST(ScenarioFile, not_utf8_points_at_the_first_byte_that_is_not) {
  EXPECT_EQ(refused_scenario("question: {en: x, zh: \xD6\xD8}\n"),
            "s.yaml:3:23: error: the file is not UTF-8 text (byte 0xD6); save it as UTF-8\n"
            "  question: {en: x, zh: \xEF\xBF\xBD\xEF\xBF\xBD}\n"
            "                        ^\n");
}

TEST(ScenarioFile, utf16_is_not_printed_as_it_is) {
  using namespace std::string_literals;
  EXPECT_EQ(refused_text("\xFF\xFEs\0i\0m\0"s),
            "s.yaml:1:1: error: the file is not UTF-8 text (byte 0xFF); save it as UTF-8\n"
            "  \xEF\xBF\xBD\xEF\xBF\xBDs i m \n"
            "  ^\n");
}

TEST(ScenarioFile, control_character) {
  using namespace std::string_literals;
  EXPECT_EQ(refused_scenario("question: {en: a\0b, zh: x}\n"s),
            R"(s.yaml:3:17: error: the file holds a control character (0x00)
  question: {en: a b, zh: x}
                  ^
)");
}

TEST(ScenarioFile, empty) {
  EXPECT_EQ(refused_text(""),
            "s.yaml:1:1: error: the file is empty (expected 'sim33618: scenario/1' and content)\n");
}

TEST(ScenarioFile, without_kind_and_version) {
  EXPECT_EQ(refused_text("title: {en: T, zh: 测}\n"),
            R"(s.yaml:1:1: error: the first line must be 'sim33618: scenario/1'
  title: {en: T, zh: 测}
  ^
)");
}

TEST(ScenarioFile, of_an_unknown_version) {
  EXPECT_EQ(
      refused_text("sim33618: scenario/2\ntitle: {en: T, zh: 测}\n"),
      R"(s.yaml:1:11: error: version 'scenario/2' is not known to this program (it reads 'scenario/1')
  sim33618: scenario/2
            ^~~~~~~~~~
)");
}

TEST(ScenarioFile, of_another_kind) {
  EXPECT_EQ(refused_text("sim33618: model/1\ntitle: {en: T, zh: 测}\n"),
            R"(s.yaml:1:11: error: expected a file of kind 'scenario/1', found 'model/1'
  sim33618: model/1
            ^~~~~~~
)");
}

TEST(ScenarioFile, key_given_twice_shows_both_places) {
  EXPECT_EQ(refused_scenario("parameters:\n  usage: 0.5\n  usage: 0.6\n"),
            R"(s.yaml:5:3: error: key 'usage' is given twice
    usage: 0.6
    ^~~~~
s.yaml:4:3: note: first given here
    usage: 0.5
    ^~~~~
)");
}

TEST(ScenarioFile, anchors_and_aliases) {
  EXPECT_EQ(refused_scenario("parameters:\n  usage: &u 0.5\n  growth_rate: *u\n"),
            R"(s.yaml:4:10: error: anchors (&name) are not allowed; write the value out
    usage: &u 0.5
           ^~
s.yaml:5:16: error: aliases (*name) are not allowed; write the value out
    growth_rate: *u
                 ^~
)");
}

TEST(ScenarioFile, tags) {
  EXPECT_EQ(refused_scenario("parameters:\n  usage: !!float 0.5\n"),
            R"(s.yaml:4:10: error: tags (!name) are not allowed; leave the tag out
    usage: !!float 0.5
           ^~~~~~~
)");
}

TEST(ScenarioFile, indented_by_a_tab) {
  EXPECT_EQ(refused_scenario("parameters:\n\tusage: 0.5\n"),
            R"(s.yaml:4:1: error: a tab cannot indent YAML; use blanks
   usage: 0.5
  ^
)");
}

TEST(ScenarioFile, second_document) {
  EXPECT_EQ(refused_scenario("---\nx: 1\n"),
            R"(s.yaml:3:1: error: a file holds one document; '---' begins a second one
  ---
  ^
)");
}

TEST(ScenarioFile, line_indented_like_no_other) {
  EXPECT_EQ(
      refused_scenario("parameters:\n  usage: 0.5\n bad: 5\n"),
      R"(s.yaml:5:2: error: not valid YAML: the indentation of this line fits no line above, or a ':' is missing
   bad: 5
   ^
)");
}

TEST(ScenarioFile, bracket_that_is_not_closed_is_shown_where_it_opens) {
  EXPECT_EQ(refused_scenario("parameters: {usage: 0.5\n"),
            R"(s.yaml:3:13: error: not valid YAML: this '{' is not closed by '}'
  parameters: {usage: 0.5
              ^
)");
}

TEST(ScenarioFile, colon_inside_a_text_without_quotes) {
  EXPECT_EQ(
      refused_scenario("question: {en: What: now?, zh: b}\n"),
      R"(s.yaml:3:20: error: not valid YAML: ',' or '}' is expected here; text that holds ': ' stands in quotes
  question: {en: What: now?, zh: b}
                     ^
s.yaml:3:11: note: inside this bracket
  question: {en: What: now?, zh: b}
            ^
)");
}

TEST(ScenarioFile, line_ends_of_cr_alone) {
  EXPECT_EQ(
      refused_text("sim33618: scenario/1\rtitle: {en: T, zh: 测}\r"),
      R"(s.yaml:1:21: error: a line ends in CR alone; save the file with the line ends LF or CRLF
  sim33618: scenario/1 title: {en: T, zh: 测}
                      ^
)");
}

TEST(ScenarioFile, byte_order_mark_and_crlf_are_read_like_any_other) {
  const Mills mills;
  mills.write("s.yaml",
              "\xEF\xBB\xBFsim33618: scenario/1\r\ntitle: {en: T, zh: 测}\r\n"
              "parameters:\r\n  usage: 0.5\r\n");
  const Outcome outcome = mills.run({"run", "s.yaml"});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  mills.write("windows/s.yaml", mills.text_of("output/s/timeseries.csv"));
  mills.write("s.yaml", "sim33618: scenario/1\ntitle: {en: T, zh: 测}\nparameters: {usage: 0.5}\n");
  EXPECT_EQ(mills.run({"run", "s.yaml"}).code, 0);
  EXPECT_EQ(mills.text_of("output/s/timeseries.csv"), mills.text_of("windows/s.yaml"));
}

TEST(ScenarioFile, byte_order_mark_and_crlf_do_not_shift_the_caret) {
  EXPECT_EQ(
      refused_text("\xEF\xBB\xBFsim33618: scenario/9\r\ntitle: {en: T, zh: 测}\r\n"),
      R"(s.yaml:1:11: error: version 'scenario/9' is not known to this program (it reads 'scenario/1')
  sim33618: scenario/9
            ^~~~~~~~~~
)");
  EXPECT_EQ(refused_text("\xEF\xBB\xBFsim33618: scenario/1\r\ntitle: {en: T, zh: 测}\r\n"
                         "parameters:\r\n  useage: 0.5\r\n"),
            R"(s.yaml:4:3: error: unknown parameter 'useage'; did you mean 'usage'?
    useage: 0.5
    ^~~~~~
)");
}

}  // namespace
}  // namespace sim33618::test
