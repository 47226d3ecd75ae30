// Numbers as JSON spells them, and documents in their page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <nlohmann/json.hpp>

#include "base/contract.hpp"
#include "base/numbers.hpp"
#include "report/report_template.hpp"
#include "report/script_json.hpp"

namespace sim33618 {
namespace {

TEST(JsonNumbers, are_those_a_reader_of_json_takes) {
  for (const char* text : {"0", "-0", "1.50", "1e-07", "-2E+3", "10"})
    EXPECT_TRUE(is_json_number(text)) << text;
  for (const char* text : {"", "-", "+1", ".5", "1.", "01", "1e", "inf", "nan", "0x1", "1 ", "--1"})
    EXPECT_FALSE(is_json_number(text)) << text;
}

TEST(JsonNumbers, agree_with_a_json_library_on_any_text) {
  const std::string letters = "0123456789+-.eE";
  EXPECT_TRUE(rc::check("same answer", [&] {
    std::string text;
    const int length = *rc::gen::inRange(1, 7);
    for (int i = 0; i < length; ++i)
      text +=
          letters[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(letters.size())))];
    RC_PRE(!is_beyond_numbers(text));
    RC_ASSERT(is_json_number(text) == nlohmann::json::accept(text));
  }));
}

TEST(ReportPages, hold_the_document_in_its_place) {
  const std::string page =
      "<p>{\"placeholder\":true}</p>\n<script type=\"application/json\" id=\"report-data\">"
      "{\"placeholder\":true}</script>\n</html>\n";
  EXPECT_EQ(filled_template(page, "{\"a\":\"\\\\1$&\"}"),
            "<p>{\"placeholder\":true}</p>\n<script type=\"application/json\" id=\"report-data\">"
            "{\"a\":\"\\\\1$&\"}</script>\n</html>\n");
}

TEST(ReportPages, without_a_place_or_with_two_are_a_broken_contract) {
  const std::string place =
      R"(<script type="application/json" id="report-data">{"placeholder":true}</script>)";
  EXPECT_THROW(filled_template("<html></html>", "{}"), ContractError);
  EXPECT_THROW(filled_template(place + place, "{}"), ContractError);
}

}  // namespace
}  // namespace sim33618
