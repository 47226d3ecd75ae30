// Disks that are full or read-only, and folders that others write to or remove at the same time.
#include <sched.h>
#include <sys/mount.h>

#include <atomic>

#include "cli/support/long_run.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

TEST(FullDisk, file_that_may_not_grow_names_it_and_keeps_the_earlier_result) {
  const LongRun mills;
  Surroundings surroundings;
  surroundings.folder = mills.path();
  Child child({"run", "again/as_before.yaml"}, surroundings, [] {
    constexpr rlimit most = {600, 600};
    return setrlimit(RLIMIT_FSIZE, &most) == 0;
  });
  const Ended ended = child.wait();
  EXPECT_EQ(ended.code, 3);
  EXPECT_EQ(ended.err,
            "error: as_before: cannot write 'output/as_before/manifest.json': File too large\n");
  mills.expect_earlier_result();
}

// Runs a part of a test as a process of its own that may mount; 77: it may not.
int in_private_mounts(const std::function<int()>& part) {
  constexpr int may_not = 77;
  const pid_t child = fork();
  if (child == 0) {
    const bool may = unshare(CLONE_NEWNS) == 0 &&
                     mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    _exit(may ? part() : may_not);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(FullDisk, device_without_space_names_the_file_and_keeps_the_earlier_result) {
  const LongRun mills;
  fs::create_directory(mills / "disk");
  const int step = in_private_mounts([&] {
    if (mount("tmpfs", (mills / "disk").c_str(), "tmpfs", 0, "size=256k") != 0) return 77;
    const std::vector<std::string> words = {"run", "again/as_before.yaml", "--output", "disk/o",
                                            "--no-report"};
    if (mills.run(words).code != 0) return 1;
    const auto before = files_below(mills / "disk/o");
    // All but one page.
    mills.write("disk/filling", std::string(std::size_t{1} << 20U, 'x'));
    fs::resize_file(mills / "disk/filling", fs::file_size(mills / "disk/filling") - 4096);
    const Outcome outcome = mills.run(words);
    if (outcome.code != 3) return 2;
    const bool says_so = outcome.err.rfind("error: as_before: cannot write 'disk/o", 0) == 0 &&
                         outcome.err.find("': No space left on device\n") != std::string::npos;
    if (!says_so) return 3;
    return files_below(mills / "disk/o") == before && unfinished_folder(mills / "disk/o").empty()
               ? 0
               : 4;
  });
  if (step == 77) GTEST_SKIP() << "needs the right to mount";
  EXPECT_EQ(step, 0);
}

TEST(ReadOnlyPlace, model_and_working_folder_need_not_be_writable) {
  const Mills mills;
  fs::create_directory(mills / "results");
  fs::permissions(mills / "results", fs::perms(0777));
  for (const auto& entry : fs::recursive_directory_iterator(mills / "model"))
    fs::permissions(entry.path(), fs::perms(0444));
  fs::permissions(mills / "model", fs::perms(0555));
  fs::permissions(mills.path(), fs::perms(0555));
  Surroundings surroundings;
  surroundings.as_nobody = true;
  const Outcome outcome =
      mills.run({"run", "as_before.yaml", "--output", "results/of today"}, surroundings);
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_TRUE(fs::exists(mills / "results/of today/as_before/manifest.json"));
  const Outcome here = mills.run({"run", "as_before.yaml"}, surroundings);
  EXPECT_EQ(here.code, 2);
  EXPECT_EQ(here.err, "error: results cannot go into 'output': Permission denied\n");
  fs::permissions(mills.path(), fs::perms(0755));
  fs::permissions(mills / "model", fs::perms(0755));
}

TEST(RemovedFolder, during_the_run_is_made_anew) {
  const LongRun mills;
  mills.scenario("again/as_before.yaml",
                 "time: {start: 2000, end: 2010, step: 1/8760, save: 1, method: rk4}\n");
  Child child = mills.start("again/as_before.yaml");
  wait_for_the_run(child);
  fs::remove_all(mills / "output");
  const Ended ended = child.wait();
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(files_below(mills / "output").size(), mills.earlier().size());
}

TEST(RemovedFolder, while_the_result_is_written_is_reported_or_made_anew) {
  const LongRun mills;
  Child child = mills.start("again/as_before.yaml");
  const bool stopped = mills.stop_while_writing(child);
  fs::remove_all(mills / "output");
  child.signal(SIGCONT);
  const Ended ended = child.wait();
  if (!stopped) GTEST_SKIP() << "the run could not be stopped while it wrote";
  if (ended.code == 3) {
    EXPECT_NE(ended.err.find("error: as_before: cannot write 'output/as_before"), std::string::npos)
        << ended.err;
    EXPECT_NE(ended.err.find("': No such file or directory\n"), std::string::npos) << ended.err;
  } else {
    EXPECT_EQ(ended.code, 0) << ended.err;
  }
  EXPECT_EQ(unfinished_folder(mills / "output"), "");
}

TEST(SharedFolder, two_runs_at_a_time_leave_the_whole_result_of_one) {
  const LongRun mills;
  constexpr int rounds = 12;
  for (int i = 0; i < rounds; ++i) {
    Child one = mills.start("as_before.yaml");
    Child two = mills.start("again/as_before.yaml");
    const Ended first = one.wait();
    const Ended second = two.wait();
    EXPECT_EQ(first.code, 0) << first.err;
    EXPECT_EQ(second.code, 0) << second.err;
    EXPECT_EQ(names_below(mills / "output").size(), mills.earlier().size() + 1);
    const std::string table = mills.text_of("output/as_before/timeseries.csv");
    const std::string manifest = mills.text_of("output/as_before/manifest.json");
    const bool is_first = table == mills.earlier().at("as_before/timeseries.csv");
    EXPECT_EQ(manifest == mills.earlier().at("as_before/manifest.json"), is_first);
    if (i % 3 == 0) fs::remove_all(mills / "output");
  }
}

TEST(ModelInTheMaking, is_read_as_it_was_before_or_after_an_edit) {
  const LongRun mills;
  const std::string numbers = mills.text_of("model/numbers.csv");
  std::string others = numbers;
  others.replace(others.find("2026,0.9"), 8, "2026,0.8");
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  const std::string before = mills.text_of("output/as_before/timeseries.csv");
  mills.write("model/numbers.csv", others);
  ASSERT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
  const std::string after = mills.text_of("output/as_before/timeseries.csv");
  std::atomic<bool> done = false;
  std::thread editor([&] {
    while (!done) {
      for (const std::string& text : {numbers, others})
        fs::rename(mills.write("model/new.csv", text), mills / "model/numbers.csv");
    }
  });
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(mills.run({"run", "as_before.yaml"}).code, 0);
    const std::string table = mills.text_of("output/as_before/timeseries.csv");
    EXPECT_TRUE(table == before || table == after);
  }
  done = true;
  editor.join();
}

TEST(ModelInTheMaking, of_which_a_part_is_there_is_refused_or_runs_never_more) {
  const LongRun mills;
  const std::string numbers = mills.text_of("model/numbers.csv");
  std::atomic<bool> done = false;
  std::thread editor([&] {
    for (std::size_t i = 0; !done; i = (i + 7) % numbers.size())
      mills.write("model/numbers.csv", numbers.substr(0, i));
  });
  for (int i = 0; i < 10; ++i) {
    const Outcome outcome = mills.run({"run", "as_before.yaml"});
    EXPECT_TRUE(outcome.code == 0 || outcome.code == 2) << outcome.code << outcome.err;
    EXPECT_EQ(names_below(mills / "output").size(), mills.earlier().size() + 1);
  }
  done = true;
  editor.join();
}

}  // namespace
}  // namespace sim33618::test
