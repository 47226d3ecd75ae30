#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/support/program.hpp"

namespace sim33618::test {

/// A folder with a model and scenarios; the program runs in it. Tests change the files to what they
/// are about.
class ModelFolder : public ScratchFolder {
 public:
  /// Replaces the first place where a file holds `old_text`.
  void replace(const std::string& name, const std::string& old_text,
               const std::string& new_text) const {
    std::string text = text_of(name);
    const std::size_t at = text.find(old_text);
    ASSERT_NE(at, std::string::npos) << name << " does not hold: " << old_text;
    write(name, text.replace(at, old_text.size(), new_text));
  }

  Outcome run(const std::vector<std::string>& words) const { return run(words, Surroundings{}); }

  Outcome run(const std::vector<std::string>& words, Surroundings surroundings) const {
    surroundings.folder = path();
    return sim33618(words, surroundings);
  }

  /// Runs a command line that must be refused as wrong input before anything is written; returns
  /// what it says.
  std::string refusal(const std::vector<std::string>& words) const {
    const Outcome outcome = run(words);
    EXPECT_EQ(outcome.code, 2) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_FALSE(std::filesystem::exists(path() / "output"));
    return outcome.err;
  }
};

}  // namespace sim33618::test
