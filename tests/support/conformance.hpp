#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace sim33618::test {

/// Tests that hold results against those of others, read where they lie; skipped where they are
/// not.
class ConformanceTest : public testing::Test {
 protected:
  /// `folder` is one of SIM33618_CONFORMANCE_DIR.
  explicit ConformanceTest(const std::string& folder)
      : folder_(std::filesystem::path(SIM33618_CONFORMANCE_DIR) / folder) {}

  void SetUp() override {
    if (std::string(SIM33618_CONFORMANCE_DIR).empty() || !std::filesystem::exists(folder_))
      GTEST_SKIP() << "no reference cases of others (SIM33618_CONFORMANCE_DIR)";
  }

  nlohmann::json json(const std::string& file) const {
    std::ifstream stream(folder_ / file);
    return nlohmann::json::parse(stream);
  }

  /// The rows of a file of numbers between blanks.
  std::vector<std::vector<double>> rows(const std::string& file) const {
    std::ifstream stream(folder_ / file);
    std::vector<std::vector<double>> all;
    for (std::string line; std::getline(stream, line);) {
      std::istringstream words(line);
      all.emplace_back(std::istream_iterator<double>(words), std::istream_iterator<double>());
    }
    return all;
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace sim33618::test
