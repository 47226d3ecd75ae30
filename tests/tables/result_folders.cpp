#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <functional>

#include "base/diagnostics.hpp"
#include "support/scratch_folder.hpp"
#include "tables/result_folder.hpp"

namespace sim33618 {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class ResultFolders : public ::testing::Test {
 protected:
  std::vector<std::string> listing(const std::string& name = "") const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(scratch_ / name))
      names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  template <typename Error>
  static std::string message(const std::function<void()>& action) {
    try {
      action();
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  test::ScratchFolder scratch_;
};

TEST_F(ResultFolders, are_made_with_the_folders_above_them) {
  check_result_folder(scratch_ / "a/b/what if");
  write_result_folder(scratch_ / "a/b/what if", {{"manifest.json", "{}"}, {"结果.csv", "煤\n"}});
  EXPECT_THAT(listing("a/b"), ElementsAre("what if"));
  EXPECT_THAT(listing("a/b/what if"), ElementsAre("manifest.json", "结果.csv"));
  EXPECT_EQ(scratch_.text_of("a/b/what if/结果.csv"), "煤\n");
}

TEST_F(ResultFolders, may_be_read_by_others) {
  write_result_folder(scratch_ / "out", {{"manifest.json", "{}"}});
  EXPECT_EQ(fs::status(scratch_ / "out").permissions() & fs::perms::all, fs::perms(0755));
}

TEST_F(ResultFolders, replace_an_earlier_result_whole) {
  write_result_folder(scratch_ / "out", {{"manifest.json", "old"}, {"gone.csv", "x"}});
  check_result_folder(scratch_ / "out");
  write_result_folder(scratch_ / "out", {{"manifest.json", "new"}});
  EXPECT_THAT(listing("out"), ElementsAre("manifest.json"));
  EXPECT_EQ(scratch_.text_of("out/manifest.json"), "new");
  EXPECT_THAT(listing(), ElementsAre("out"));
}

TEST_F(ResultFolders, an_empty_folder_may_become_one) {
  fs::create_directory(scratch_ / "out");
  check_result_folder(scratch_ / "out");
  write_result_folder(scratch_ / "out", {{"manifest.json", "new"}});
  EXPECT_THAT(listing("out"), ElementsAre("manifest.json"));
}

TEST_F(ResultFolders, a_file_in_the_way_is_left_alone) {
  scratch_.write("out", "a file");
  EXPECT_EQ(message<InputError>([&] { check_result_folder(scratch_ / "out"); }),
            fmt::format("error: '{}' is in the way: results go into a folder of that name\n",
                        (scratch_ / "out").string()));
}

TEST_F(ResultFolders, a_folder_with_something_else_is_left_alone) {
  scratch_.write("out/thesis.txt", "years of work");
  EXPECT_EQ(message<InputError>([&] { check_result_folder(scratch_ / "out"); }),
            fmt::format("error: '{}' holds something else than a result and is left alone\n",
                        (scratch_ / "out").string()));
}

TEST_F(ResultFolders, below_a_file_are_refused_before_and_while_writing) {
  scratch_.write("file", "x");
  EXPECT_THAT(
      message<InputError>([&] { check_result_folder(scratch_ / "file/out"); }),
      StartsWith(fmt::format("error: results cannot go into '{}'", (scratch_ / "file").string())));
  EXPECT_THAT(message<RunError>([&] {
                write_result_folder(scratch_ / "file/out", {{"manifest.json", "new"}});
              }),
              StartsWith("cannot write '"));
  EXPECT_THAT(listing(), ElementsAre("file"));
}

TEST_F(ResultFolders, that_cannot_be_finished_leave_the_earlier_result_and_no_debris) {
  write_result_folder(scratch_ / "out", {{"manifest.json", "old"}});
  const std::string text = message<RunError>([&] {
    write_result_folder(scratch_ / "out", {{"manifest.json", "new"}, {"no folder/table.csv", "x"}});
  });
  EXPECT_THAT(text, StartsWith("cannot write '"));
  EXPECT_THAT(text, HasSubstr("no folder/table.csv': No such file or directory"));
  EXPECT_EQ(scratch_.text_of("out/manifest.json"), "old");
  EXPECT_THAT(listing(), ElementsAre("out"));
}

TEST_F(ResultFolders, in_a_folder_without_leave_to_write_are_refused) {
  fs::create_directory(scratch_ / "locked");
  fs::permissions(scratch_ / "locked", fs::perms(0555));
  if (geteuid() == 0) GTEST_SKIP() << "root may write everywhere";
  EXPECT_THAT(message<InputError>([&] { check_result_folder(scratch_ / "locked/out"); }),
              HasSubstr("Permission denied"));
  EXPECT_THAT(message<RunError>([&] {
                write_result_folder(scratch_ / "locked/out", {{"manifest.json", "new"}});
              }),
              HasSubstr("Permission denied"));
  EXPECT_THAT(listing("locked"), ::testing::IsEmpty());
}

TEST_F(ResultFolders, a_symbolic_link_stays_and_its_target_is_replaced) {
  fs::create_directory(scratch_ / "elsewhere");
  fs::create_directory_symlink(scratch_ / "elsewhere", scratch_ / "link");
  write_result_folder(scratch_ / "link", {{"manifest.json", "new"}});
  EXPECT_TRUE(fs::is_symlink(scratch_ / "link"));
  EXPECT_EQ(scratch_.text_of("elsewhere/manifest.json"), "new");
}

}  // namespace
}  // namespace sim33618
