#include "model/csv_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Csv {
  explicit Csv(const std::string& text, const std::vector<std::string>& columns = {"name", "value"})
      : table(parse_csv(test::source(text), columns, diagnostics)) {}

  std::vector<std::string> messages() const { return test::placed_messages(diagnostics); }
  std::vector<std::vector<std::string>> rows() const {
    std::vector<std::vector<std::string>> rows;
    for (const std::vector<Word>& cells : table.rows) {
      rows.emplace_back();
      for (const Word& cell : cells) rows.back().push_back(cell.text);
    }
    return rows;
  }

  Diagnostics diagnostics;
  CsvTable table;
};

TEST(CsvReader, reads_cells_and_their_places) {
  const Csv csv("name,value\nx, 重 \n\ny,\n");
  EXPECT_THAT(csv.messages(), IsEmpty());
  EXPECT_THAT(csv.rows(), ElementsAre(ElementsAre("x", "重"), ElementsAre("y", "")));
  EXPECT_EQ(csv.table.rows[0][1].span.where(), "f:2:4");
}

TEST(CsvReader, reads_quoted_cells) {
  const Csv csv("name,value\n\"a,b\",\"say \"\"hi\"\"\"\n\"two\nlines\",\"\"\n");
  EXPECT_THAT(csv.messages(), IsEmpty());
  EXPECT_THAT(csv.rows(),
              ElementsAre(ElementsAre("a,b", "say \"hi\""), ElementsAre("two\nlines", "")));
}

TEST(CsvReader, reads_a_byte_order_mark_and_crlf) {
  const Csv csv("\xEF\xBB\xBFname,value\r\nx,1\r\ny,z z\r\n");
  EXPECT_THAT(csv.messages(), IsEmpty());
  EXPECT_THAT(csv.rows(), ElementsAre(ElementsAre("x", "1"), ElementsAre("y", "z z")));
  EXPECT_EQ(csv.table.columns[0].span.where(), "f:1:1");
  EXPECT_EQ(csv.table.rows[1][1].span.where(), "f:3:3");
}

TEST(CsvReader, needs_no_line_end_after_the_last_row) {
  EXPECT_THAT(Csv("name,value\nx,1").rows(), ElementsAre(ElementsAre("x", "1")));
  EXPECT_THAT(Csv("name,value\nx,").rows(), ElementsAre(ElementsAre("x", "")));
  EXPECT_THAT(Csv("name,value").messages(), IsEmpty());
}

TEST(CsvReader, takes_the_columns_in_any_order) {
  const Csv csv("value,name\n1,x\n");
  EXPECT_THAT(csv.messages(), IsEmpty());
  EXPECT_THAT(csv.rows(), ElementsAre(ElementsAre("x", "1")));
}

TEST(CsvReader, leaves_out_rows_of_blanks) {
  EXPECT_THAT(Csv("name,value\n\n,\n \nx,1\n,,,,\n").rows(), ElementsAre(ElementsAre("x", "1")));
}

TEST(CsvReader, names_a_missing_column) {
  EXPECT_THAT(Csv("name\nx\n").messages(),
              ElementsAre("f:1:1: the table lacks the column 'value'"));
}

TEST(CsvReader, names_separators_that_are_no_commas) {
  const std::string remedy =
      "; put commas between them and a point into numbers (in Excel: save as CSV UTF-8 with the "
      "list "
      "separator ',')";
  EXPECT_THAT(Csv("name;value\nx;1,5\n").messages(),
              ElementsAre("f:1:5: the cells of this table are separated by semicolons" + remedy));
  EXPECT_THAT(Csv("\xEF\xBB\xBF\"name\";\"value\"\nx;1\n").messages(), ::testing::SizeIs(1));
  EXPECT_THAT(Csv("name\tvalue\nx\t1\n").messages(),
              ElementsAre("f:1:5: the cells of this table are separated by tabs" + remedy));
}

TEST(CsvReader, names_an_unknown_column) {
  EXPECT_THAT(Csv("name,value,naem\nx,1,2\n").messages(),
              ElementsAre("f:1:12: unknown column 'naem'; did you mean 'name'?"));
}

TEST(CsvReader, names_a_repeated_column) {
  EXPECT_THAT(Csv("name,value,name\nx,1,2\n").messages(),
              ElementsAre("f:1:12: column 'name' is given twice"));
}

TEST(CsvReader, counts_the_cells_of_a_row_of_another_length) {
  EXPECT_THAT(Csv("name,value\nx\ny,1,2\nz,3\n").messages(),
              ElementsAre("f:2:1: the row has 1 cells, the table 2 columns",
                          "f:3:1: the row has 3 cells, the table 2 columns"));
}

TEST(CsvReader, names_a_quote_that_is_not_closed) {
  const Csv csv("name,value\nx,\"1\ny,2\n");
  ASSERT_FALSE(csv.messages().empty());
  EXPECT_EQ(csv.messages().front(), "f:2:3: a quoted cell is not closed");
}

TEST(CsvReader, names_text_after_a_closing_quote) {
  EXPECT_THAT(Csv("name,value\n\"x\"y,1\n\"z\" ,2\n").messages(),
              ElementsAre("f:2:4: text after the closing quote of a cell",
                          "f:3:4: text after the closing quote of a cell"));
}

TEST(CsvReader, names_bytes_that_are_no_utf8) {
  EXPECT_THAT(Csv("name,value\nx,\xD6\xD8\n").messages(),
              ElementsAre("f:2:3: the file is not UTF-8 text (byte 0xD6); save it as UTF-8"));
}

TEST(CsvReader, names_an_empty_file) {
  for (const char* text : {"", "\xEF\xBB\xBF"}) {
    EXPECT_THAT(Csv(text).messages(),
                ElementsAre("f:1:1: the table is empty (expected the columns name, value)"));
  }
}

RC_GTEST_PROP(CsvReader, reads_back_what_rfc4180_writes, ()) {
  const auto cell =
      rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
                       std::vector<std::string>{"a", "重", ",", "\"", "\n", "\r\n", " ", "1.5"})),
                   [](const std::vector<std::string>& pieces) {
                     std::string text;
                     for (const std::string& piece : pieces) text += piece;
                     return text;
                   });
  const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(
      rc::gen::pair(cell, cell));
  const auto quoted = [](const std::string& text) {
    std::string written = "\"";
    for (const char c : text) written += c == '"' ? "\"\"" : std::string(1, c);
    return written + "\"";
  };
  const std::string line_end = *rc::gen::elementOf(std::vector<std::string>{"\n", "\r\n"});
  std::string file = "name,value" + line_end;
  std::vector<std::vector<std::string>> expected;
  for (const auto& [name, value] : rows) {
    file += quoted(name) + "," + quoted(value) + line_end;
    if (!name.empty() || !value.empty()) expected.push_back({name, value});
  }
  const Csv csv(file);
  RC_ASSERT(csv.messages().empty());
  RC_ASSERT(csv.rows() == expected);
}

RC_GTEST_PROP(CsvReader, reads_any_text_or_refuses_it_inside_the_file, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(
      rc::gen::elementOf(std::vector<std::string>{"a", ",", "\"", "\n", "\r\n", " ", "重"}));
  std::string text = *rc::gen::elementOf(std::vector<std::string>{"", "name,value\n"});
  for (const std::string& piece : pieces) text += piece;
  const Csv csv(text);
  for (const Diagnostic& diagnostic : csv.diagnostics.all()) {
    RC_ASSERT(diagnostic.span.end <= text.size());
  }
  for (const std::vector<Word>& row : csv.table.rows) RC_ASSERT(row.size() == 2U);
}

TEST(CsvReader, counts_the_cells_of_a_row_beyond_those_it_keeps) {
  Diagnostics diagnostics;
  parse_csv(test::source("a,b\n" + std::string(5000, ',') + "\n", "t.csv"), {"a", "b"},
            diagnostics);
  EXPECT_THAT(test::placed_messages(diagnostics),
              ElementsAre("t.csv:2:1: the row has 5001 cells, the table 2 columns"));
}

}  // namespace
}  // namespace sim33618
