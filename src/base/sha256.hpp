#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace sim33618 {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// The same of bytes that come in parts.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  void add(std::string_view bytes);
  /// Of all bytes; nothing can be added after it.
  std::string digits();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace sim33618
