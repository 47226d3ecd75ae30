#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>

namespace sim33618 {

/// A member that could not be run, and why.
struct MemberFailure {
  std::uint32_t member = 0;
  std::string message;
};

/// Members of a batch that follow each other. How many come at once says nothing: it follows from
/// the machine.
struct MemberBlock {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  /// Member × figure, in the units that the variables declare; all NaN where the member failed.
  std::span<const double> values;
  /// Member × drawn parameter: the share of its range's draws that lie below the drawn number.
  std::span<const double> shares;
  /// Of these members, in their order.
  std::span<const MemberFailure> failures;

  std::span<const double> values_of(std::uint32_t position) const {
    const std::size_t width = values.size() / count;
    return values.subspan(position * width, width);
  }
  bool failed(std::uint32_t position) const {
    return std::any_of(failures.begin(), failures.end(),
                       [&](const MemberFailure& f) { return f.member == first + position; });
  }
};

/// What is made of the members of a batch while they run: moments, quantiles, a file. Blocks come
/// one at a time in the order of their members, from any thread. A sink's result must not depend
/// on how members are cut into blocks.
class MemberSink {
 public:
  MemberSink() = default;
  MemberSink(const MemberSink&) = delete;
  MemberSink& operator=(const MemberSink&) = delete;
  virtual ~MemberSink() = default;

  virtual void take(const MemberBlock& block) = 0;
};

}  // namespace sim33618
