#include "base/child_process.hpp"

#include <gtest/gtest.h>

#include <csignal>

namespace sim33618::test {
namespace {

std::optional<ChildEnd> shell(const std::string& script, std::string_view input = {},
                              std::string_view document = {}) {
  return run_child("sh", {"-c", script}, input, document);
}

TEST(ChildProcess, gives_what_it_said_and_its_code) {
  const auto end = shell("echo out; echo err >&2; exit 7");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->code, 7);
  EXPECT_EQ(end->out, "out\n");
  EXPECT_EQ(end->err, "err\n");
}

TEST(ChildProcess, reads_input_and_document_of_any_size) {
  const std::string input(std::size_t{3} << 20U, 'i');
  const std::string document(std::size_t{2} << 20U, 'd');
  const auto end = shell("cat /dev/fd/3 -", input, document);
  ASSERT_TRUE(end);
  EXPECT_EQ(end->code, 0);
  EXPECT_EQ(end->out, document + input);
}

TEST(ChildProcess, that_is_nowhere_on_the_path_is_none) {
  EXPECT_FALSE(run_child("no-such-program-of-anybody", {}, {}, {}));
}

TEST(ChildProcess, that_a_signal_ends_has_its_number) {
  const auto end = shell("kill -KILL $$");
  ASSERT_TRUE(end);
  EXPECT_EQ(end->code, 128 + SIGKILL);
}

TEST(ChildProcess, takes_words_as_they_are) {
  const auto end = run_child("printf", {"%s|", "a b", "$HOME", "*"}, {}, {});
  ASSERT_TRUE(end);
  EXPECT_EQ(end->out, "a b|$HOME|*|");
}

}  // namespace
}  // namespace sim33618::test
