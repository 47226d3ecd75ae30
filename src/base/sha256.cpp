#include "base/sha256.hpp"

#include <sha2.h>

#include <array>

namespace sim33618 {

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.digits();
}

struct Sha256::State {
  SHA2_CTX context;
};

Sha256::Sha256() : state_(std::make_unique<State>()) { SHA256Init(&state_->context); }
Sha256::~Sha256() = default;

void Sha256::add(std::string_view bytes) {
  SHA256Update(&state_->context, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

std::string Sha256::digits() {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digest{};
  SHA256End(&state_->context, digest.data());
  return digest.data();
}

}  // namespace sim33618
