#pragma once

#include "cli/support/child.hpp"
#include "cli/support/mills.hpp"

namespace sim33618::test {

/// Waits until a condition holds or the child has ended; true if it holds.
inline bool wait_until(Child& child, const std::function<bool()>& condition) {
  while (child.is_alive()) {
    if (condition()) return true;
  }
  return condition();
}

/// Waits until the child has read and checked all and begins to run.
inline void wait_for_the_run(Child& child) {
  ASSERT_TRUE(wait_until(child, [&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return child.err().find("read the scenario") != std::string::npos;
  })) << child.err();
}

/// The hidden folder in which a run writes its result, if there is one.
inline std::string unfinished_folder(const std::filesystem::path& output) {
  std::error_code failure;
  for (std::filesystem::directory_iterator entry(output, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    const std::string name = entry->path().filename().string();
    if (name.rfind(".sim33618-", 0) == 0) return name;
  }
  return {};
}

/// Two mills with an earlier result in output/as_before, and a scenario of that name that takes
/// longer than any test waits.
class LongRun : public Mills {
 public:
  LongRun() {
    EXPECT_EQ(run({"run", "as_before.yaml"}).code, 0);
    earlier_ = files_below(path() / "output");
    scenario("long/as_before.yaml", "time: {start: 1900, end: 2200, step: 1/8760, save: 1}\n");
    scenario("again/as_before.yaml", "parameters: {usage: 1}\n");
    surroundings_.folder = path();
  }

  Child start(const std::string& file) const {
    return Child({"run", file, "--timings"}, surroundings_);
  }

  /// Stops a run while it writes, after its first file; false if that went too quickly.
  bool stop_while_writing(Child& child) const {
    const auto is_writing = [&] {
      const std::string folder = unfinished_folder(path() / "output");
      return !folder.empty() &&
             std::filesystem::exists(path() / "output" / folder / "manifest.json");
    };
    if (!wait_until(child, is_writing)) return false;
    child.stop();
    return child.is_alive() && is_writing();
  }

  /// The earlier result is there, and nothing else.
  void expect_earlier_result() const { EXPECT_EQ(files_below(path() / "output"), earlier_); }

  /// The earlier result or that of again/as_before.yaml is there, whole, and nothing else.
  void expect_one_whole_result() const {
    const auto found = files_below(path() / "output");
    ASSERT_EQ(found.size(), earlier_.size());
    const bool is_earlier = found == earlier_;
    EXPECT_EQ(run({"run", "again/as_before.yaml", "--output", "other"}).code, 0);
    auto expected = files_below(path() / "other");
    expected["as_before/run.json"] = found.at("as_before/run.json");
    EXPECT_TRUE(is_earlier || found == expected);
  }

  const std::map<std::string, std::string>& earlier() const { return earlier_; }

 private:
  std::map<std::string, std::string> earlier_;
  Surroundings surroundings_;
};

}  // namespace sim33618::test
