#pragma once

#include "base/moments.hpp"
#include "simulation/member_sink.hpp"

namespace sim33618 {

/// Means and standard deviations of all figures; failed members are left out.
class MomentsSink : public MemberSink {
 public:
  explicit MomentsSink(std::size_t figures) : moments_(figures) {}

  void take(const MemberBlock& block) override;

  const Moments& moments() const { return moments_; }

 private:
  Moments moments_;
};

}  // namespace sim33618
