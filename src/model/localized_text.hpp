#pragma once

#include <string>

namespace sim33618 {

/// A text in the two languages of the product.
struct LocalizedText {
  std::string en;
  std::string zh;
};

}  // namespace sim33618
