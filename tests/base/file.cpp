#include "base/file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "support/found_errors.hpp"
#include "support/placed_messages.hpp"
#include "support/scratch_folder.hpp"

namespace sim33618 {
namespace {

using ::testing::ElementsAre;

constexpr std::size_t megabyte = std::size_t{1} << 20U;

std::vector<std::string> refused_file(const std::filesystem::path& path,
                                      std::size_t limit = megabyte) {
  return test::placed_messages(test::errors_of([&] { read_file(path, limit); }));
}

TEST(ReadFile, GivesEveryByte) {
  const test::ScratchFolder folder;
  const std::string bytes("a\0\r\n\xFF", 5);
  EXPECT_EQ(read_file(folder.write("x", bytes), megabyte), bytes);
  EXPECT_EQ(read_file(folder.write("empty", ""), megabyte), "");
}

TEST(ReadFile, NamesAMissingFile) {
  const test::ScratchFolder folder;
  EXPECT_THAT(refused_file(folder / "x"), ElementsAre("cannot read '" + (folder / "x").string() +
                                                      "': No such file or directory"));
}

TEST(ReadFile, RefusesAFolder) {
  const test::ScratchFolder folder;
  EXPECT_THAT(refused_file(folder.path()),
              ElementsAre("cannot read '" + folder.path().string() + "': it is a folder"));
}

TEST(ReadFile, RefusesAFileLargerThanTheLimit) {
  const test::ScratchFolder folder;
  const auto path = folder.write("x", std::string(megabyte + 1, 'a'));
  EXPECT_THAT(refused_file(path),
              ElementsAre("'" + path.string() + "' is larger than 1 MB, the most a file may have"));
  EXPECT_EQ(read_file(path, megabyte + 1).size(), megabyte + 1);
}

TEST(ReadFile, RefusesASpecialFileWithoutAnEnd) {
  EXPECT_THAT(refused_file("/dev/zero"),
              ElementsAre("cannot read '/dev/zero': it is a pipe or a device, not a file"));
}

TEST(ReadFile, NamesAnUnreadableFile) {
  if (geteuid() == 0) GTEST_SKIP() << "the superuser may read every file";
  const test::ScratchFolder folder;
  const auto path = folder.write("x", "text");
  std::filesystem::permissions(path, std::filesystem::perms::none);
  EXPECT_THAT(refused_file(path),
              ElementsAre("cannot read '" + path.string() + "': Permission denied"));
}

TEST(ReadFile, refuses_a_file_that_grows_meanwhile_and_gives_it_whole_otherwise) {
  const test::ScratchFolder folder;
  const auto path = folder.write("x", std::string(megabyte, 'x'));
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (std::size_t i = 0; i < 20000 && !done; ++i) std::ofstream(path, std::ios::app) << "yyyy";
  });
  const std::vector<std::string> expected = {"cannot read '" + path.string() +
                                             "': it was changed meanwhile"};
  for (int i = 0; i < 20; ++i) {
    std::string text;
    const auto messages =
        test::placed_messages(test::errors_of([&] { text = read_file(path, 2 * megabyte); }));
    EXPECT_TRUE(messages == expected || text.size() >= megabyte);
    EXPECT_EQ(text.size() % 4, 0U);
  }
  done = true;
  writer.join();
}

}  // namespace
}  // namespace sim33618
