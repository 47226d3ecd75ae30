// What is wrong in a table of numbers.
#include "cli/support/mills.hpp"

namespace sim33618::test {
namespace {

constexpr const char* numbers_table = "model/numbers.csv";

std::string refused_table(const std::string& old_text, const std::string& new_text) {
  const Mills mills;
  mills.replace(numbers_table, old_text, new_text);
  return mills.refusal({"run", "as_before.yaml"});
}

TEST(TableMistakes, text_instead_of_a_number) {
  EXPECT_EQ(refused_table(",100,90,", ",hundred,90,"),
            R"(model/numbers.csv:2:23: error: 'hundred' in the column 'value' is no number
  first_capacity,north,,hundred,90,110,triangular,t/yr,R1,2024,A,
                        ^~~~~~~
)");
}

TEST(TableMistakes, not_a_number_is_no_number) {
  EXPECT_EQ(refused_table(",100,90,", ",NaN,90,"),
            R"(model/numbers.csv:2:23: error: 'NaN' in the column 'value' is no number
  first_capacity,north,,NaN,90,110,triangular,t/yr,R1,2024,A,
                        ^~~
)");
}

TEST(TableMistakes, infinity_is_no_number) {
  EXPECT_EQ(refused_table(",100,90,110,", ",100,90,inf,"),
            R"(model/numbers.csv:2:30: error: 'inf' in the column 'high' is no number
  first_capacity,north,,100,90,inf,triangular,t/yr,R1,2024,A,
                               ^~~
)");
}

TEST(TableMistakes, empty_cell_instead_of_a_number) {
  EXPECT_EQ(
      refused_table(",100,90,", ",,90,"),
      R"(model/numbers.csv:2:1: error: the row of 'first_capacity' has no number in the column 'value'
  first_capacity,north,,,90,110,triangular,t/yr,R1,2024,A,
  ^~~~~~~~~~~~~~
)");
}

TEST(TableMistakes, value_outside_its_range) {
  EXPECT_EQ(refused_table(",100,90,", ",80,90,"),
            R"(model/numbers.csv:2:23: error: the value 80 is outside its range 90 to 110
  first_capacity,north,,80,90,110,triangular,t/yr,R1,2024,A,
                        ^~
)");
}

TEST(TableMistakes, semicolons_between_the_cells) {
  const Mills mills;
  mills.write(numbers_table, "name;elements;at;value\nusage;;2024;0,5\n");
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml"}),
      R"(model/numbers.csv:1:5: error: the cells of this table are separated by semicolons; put commas between them and a point into numbers (in Excel: save as CSV UTF-8 with the list separator ',')
  name;elements;at;value
      ^
)");
}

TEST(TableMistakes, missing_column) {
  EXPECT_EQ(refused_table("year,grade,note", "year,note"),
            R"(model/numbers.csv:1:1: error: the table lacks the column 'grade'
  name,elements,at,value,low,high,shape,unit,source,year,note
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(TableMistakes, misspelled_column_suggests_the_one_meant) {
  EXPECT_EQ(refused_table("year,grade,note", "year,grad,note"),
            R"(model/numbers.csv:1:1: error: the table lacks the column 'grade'
  name,elements,at,value,low,high,shape,unit,source,year,grad,note
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
model/numbers.csv:1:56: error: unknown column 'grad'; did you mean 'grade'?
  name,elements,at,value,low,high,shape,unit,source,year,grad,note
                                                         ^~~~
)");
}

TEST(TableMistakes, row_of_too_few_cells) {
  EXPECT_EQ(refused_table("kWh/t,R1,2024,B,\n", "kWh/t,R1,2024,B\n"),
            R"(model/numbers.csv:5:1: error: the row has 11 cells, the table 12 columns
  intensity,*,,300,250,350,triangular,kWh/t,R1,2024,B
  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(TableMistakes, unit_that_does_not_convert_shows_the_variable) {
  EXPECT_EQ(
      refused_table("kWh/t,R1", "kWh,R1"),
      R"(model/numbers.csv:5:37: error: the unit 'kWh' does not convert to 'kWh/t' of 'intensity'
  intensity,*,,300,250,350,triangular,kWh,R1,2024,B,
                                      ^~~
model/equations.yaml:51:11: note: the unit of the variable
      unit: kWh/t
            ^~~~~
)");
}

TEST(TableMistakes, unknown_variable_suggests_the_one_meant) {
  EXPECT_EQ(refused_table("intensity,*", "intensty,*"),
            R"(model/numbers.csv:5:1: error: unknown variable 'intensty'; did you mean 'intensity'?
  intensty,*,,300,250,350,triangular,kWh/t,R1,2024,B,
  ^~~~~~~~
)");
}

TEST(TableMistakes, computed_variable_takes_no_numbers) {
  EXPECT_EQ(refused_table("intensity,*,,300,250,350,triangular,kWh/t",
                          "output,*,,300,250,350,triangular,t/yr"),
            R"(model/numbers.csv:5:1: error: 'output' is no data (aux) and takes no numbers
  output,*,,300,250,350,triangular,t/yr,R1,2024,B,
  ^~~~~~
model/equations.yaml:18:3: note: defined here
    output:
    ^~~~~~
)");
}

TEST(TableMistakes, two_rows_for_one_element_show_both) {
  EXPECT_EQ(refused_table("first_capacity,south", "first_capacity,north"),
            R"(model/numbers.csv:3:1: error: two rows give a number for first_capacity[north]
  first_capacity,north,,200,190,210,triangular,t/yr,R1,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~
model/numbers.csv:2:1: note: the other row
  first_capacity,north,,100,90,110,triangular,t/yr,R1,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~
)");
}

TEST(TableMistakes, element_without_a_number_is_named) {
  EXPECT_EQ(
      refused_table("first_capacity,south,,200,190,210,triangular,t/yr,R1,2024,A,\n", ""),
      R"(model/numbers.csv:2:1: error: no number is given for first_capacity[south]; add rows below this one
  first_capacity,north,,100,90,110,triangular,t/yr,R1,2024,A,
  ^~~~~~~~~~~~~~~~~~~~~~~~~
model/equations.yaml:38:3: note: defined here
    first_capacity:
    ^~~~~~~~~~~~~~
)");
}

TEST(TableMistakes, caret_stands_under_the_cell_behind_chinese_text) {
  const Mills mills;
  mills.write(numbers_table,
              "note,name,elements,at,value,low,high,shape,unit,source,year,grade\n"
              "产能,first_capacity,*,,x,1,1,fixed,t/yr,R1,2024,A\n");
  EXPECT_EQ(mills.refusal({"run", "as_before.yaml"}),
            R"(model/numbers.csv:2:22: error: 'x' in the column 'value' is no number
  产能,first_capacity,*,,x,1,1,fixed,t/yr,R1,2024,A
                         ^
)");
}

TEST(TableMistakes, not_utf8) {
  EXPECT_EQ(refused_table("as before", "\xD6\xD8"),
            "model/numbers.csv:4:60: error: the file is not UTF-8 text (byte 0xD6); save it as "
            "UTF-8\n"
            "  growth_rate,*,,0.05,0,0.1,triangular,1/yr,judgement,2024,D,\xEF\xBF\xBD\xEF\xBF\xBD"
            "\n"
            "                                                             ^\n");
}

TEST(TableMistakes, missing_file_is_reported_where_it_is_named) {
  const Mills mills;
  std::filesystem::remove(mills / numbers_table);
  EXPECT_EQ(
      mills.refusal({"run", "as_before.yaml"}),
      R"(model/model.yaml:11:16: error: cannot read 'model/numbers.csv': No such file or directory
    parameters: [numbers.csv]
                 ^~~~~~~~~~~
)");
}

}  // namespace
}  // namespace sim33618::test
