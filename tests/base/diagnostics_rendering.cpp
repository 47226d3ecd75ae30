#include <gtest/gtest.h>

#include "base/diagnostics.hpp"
#include "support/placed_messages.hpp"

namespace sim33618 {
namespace {

using test::source;

std::string rendered(const std::string& file, std::size_t begin, std::size_t end) {
  Diagnostics diagnostics;
  diagnostics.error({source(file), begin, end}, "wrong");
  return render(diagnostics.all());
}

TEST(Rendering, ShowsFileLineColumnTheLineAndACaret) {
  EXPECT_EQ(rendered("one\ntwo three\n", 8, 9),
            "f:2:5: error: wrong\n"
            "  two three\n"
            "      ^\n");
}

TEST(Rendering, UnderlinesARange) {
  EXPECT_EQ(rendered("two three\n", 4, 9),
            "f:1:5: error: wrong\n"
            "  two three\n"
            "      ^~~~~\n");
}

TEST(Rendering, CountsColumnsInCharactersButPlacesTheCaretByDisplayWidth) {
  const std::string line = "重庆: x";
  EXPECT_EQ(rendered(line, line.size() - 1, line.size()),
            "f:1:5: error: wrong\n"
            "  重庆: x\n"
            "        ^\n");
}

TEST(Rendering, UnderlinesWideCharactersByTheirWidth) {
  EXPECT_EQ(rendered("a 重庆", 2, 8),
            "f:1:3: error: wrong\n"
            "  a 重庆\n"
            "    ^~~~\n");
}

TEST(Rendering, CountsTheColumnsOfTheFirstLineAfterAByteOrderMark) {
  EXPECT_EQ(rendered("\xEF\xBB\xBFname: x\n", 9, 10),
            "f:1:7: error: wrong\n"
            "  name: x\n"
            "        ^\n");
}

TEST(Rendering, LeavesTheCarriageReturnOut) {
  EXPECT_EQ(rendered("one\r\ntwo\r\n", 5, 8),
            "f:2:1: error: wrong\n"
            "  two\n"
            "  ^~~\n");
}

TEST(Rendering, ShowsATabAsOneBlank) {
  EXPECT_EQ(rendered("\ta\tb", 3, 4),
            "f:1:4: error: wrong\n"
            "   a b\n"
            "     ^\n");
}

TEST(Rendering, ShowsControlCharactersAndBrokenBytesInOneColumn) {
  EXPECT_EQ(rendered(std::string("a\0\x1B\xFFz", 5), 4, 5),
            "f:1:5: error: wrong\n"
            "  a  \xEF\xBF\xBDz\n"
            "      ^\n");
}

TEST(Rendering, ShowsTheSuggestionAfterTheMessage) {
  Diagnostics diagnostics;
  diagnostics.error({source("x"), 0, 1}, "unknown 'x'").suggest("did you mean 'y'?");
  EXPECT_EQ(render(diagnostics.all()),
            "f:1:1: error: unknown 'x'; did you mean 'y'?\n"
            "  x\n"
            "  ^\n");
}

TEST(Rendering, ShowsNotesAtOtherPlacesAndInOtherFiles) {
  const SourcePointer file = source("a: 1\na: 2\n");
  Diagnostics diagnostics;
  diagnostics.error({file, 5, 6}, "twice")
      .note({file, 0, 1}, "first here")
      .note({source("b", "g"), 0, 1}, "see here");
  EXPECT_EQ(render(diagnostics.all()),
            "f:2:1: error: twice\n"
            "  a: 2\n"
            "  ^\n"
            "f:1:1: note: first here\n"
            "  a: 1\n"
            "  ^\n"
            "g:1:1: note: see here\n"
            "  b\n"
            "  ^\n");
}

TEST(Rendering, NamesWarningsAsSuch) {
  Diagnostics diagnostics;
  diagnostics.warning({source("x"), 0, 1}, "odd");
  EXPECT_EQ(render(diagnostics.all()), "f:1:1: warning: odd\n  x\n  ^\n");
  EXPECT_FALSE(diagnostics.has_errors());
}

TEST(Rendering, ShowsNoLineForAFindingWithoutAPlace) {
  EXPECT_STREQ(InputError("no such thing").what(), "error: no such thing\n");
}

TEST(Rendering, CutsALongLineAroundTheCaret) {
  const std::string line = std::string(50000, 'a') + "X" + std::string(50000, 'b');
  EXPECT_EQ(rendered(line, 50000, 50001), "f:1:50001: error: wrong\n  ..." + std::string(80, 'a') +
                                              "X" + std::string(79, 'b') + "\n  " +
                                              std::string(83, ' ') + "^\n");
}

TEST(Rendering, CutsALongLineBetweenCharacters) {
  std::string line;
  for (int i = 0; i < 30000; ++i) line += "重";
  const std::string text = rendered(line, 45000, 45003);
  EXPECT_TRUE(text.find("f:1:15001: error: wrong\n  ...重") == 0) << text;
  const std::string caret = text.substr(text.rfind('\n', text.size() - 2) + 1);
  EXPECT_EQ(caret.substr(caret.size() - 4), " ^~\n");
}

TEST(Rendering, ClipsARangeOverSeveralLinesToTheFirst) {
  EXPECT_EQ(rendered("ab\ncd\n", 1, 5),
            "f:1:2: error: wrong\n"
            "  ab\n"
            "   ^\n");
}

TEST(Rendering, PointsBehindTheLastCharacterOfTheFile) {
  EXPECT_EQ(rendered("ab", 2, 2),
            "f:1:3: error: wrong\n"
            "  ab\n"
            "    ^\n");
}

TEST(Rendering, CountsWhatIsBeyondFiftyFindings) {
  Diagnostics diagnostics;
  for (int i = 0; i < 53; ++i) diagnostics.error({}, fmt::format("finding {}", i));
  const std::string text = render(diagnostics.all());
  EXPECT_NE(text.find("error: finding 49\n... and 3 more\n"), std::string::npos);
  EXPECT_EQ(text.find("finding 50"), std::string::npos);
}

}  // namespace
}  // namespace sim33618
