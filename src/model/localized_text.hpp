#pragma once

#include <string>

#include "base/language.hpp"

namespace sim33618 {

/// A text in the two languages of the product.
struct LocalizedText {
  std::string en;
  std::string zh;

  const std::string& in_users_language() const { return language() == Language::chinese ? zh : en; }
};

}  // namespace sim33618
