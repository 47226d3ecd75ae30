#pragma once

#include <gtest/gtest.h>

#include <string>

namespace sim33618::test {

/// A text with its first `old` replaced; a test fails where there is none.
inline std::string replaced(std::string text, const std::string& old, const std::string& now) {
  const std::size_t found = text.find(old);
  EXPECT_NE(found, std::string::npos) << old;
  if (found != std::string::npos) text.replace(found, old.size(), now);
  return text;
}

}  // namespace sim33618::test
