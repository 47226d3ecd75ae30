#include "network/betweenness.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <queue>
#include <utility>

#include "base/blocks.hpp"

namespace sim33618 {
namespace {

struct Way {
  NodeIndex to = 0;
  double length = 0;
};

// The links of each node to its buyers, itself left out.
using Ways = std::vector<std::vector<Way>>;

// By volume: whole multiples of a millionth of the shortest length, exact in double up to 2^53.
Ways ways_of(const SupplyGraph& graph, LinkLength length) {
  constexpr double parts = 1 << 20;
  // So long that no chain takes such a link, and sums of them are still numbers.
  constexpr double longest = 1e290;
  double largest = 0;
  for (const SupplyLink& link : graph.links())
    if (link.supplier != link.buyer) largest = std::max(largest, link.volume);
  Ways ways(graph.node_count());
  for (const SupplyLink& link : graph.links()) {
    if (link.supplier == link.buyer) continue;
    const double rounded = std::min(longest, std::round(parts * (largest / link.volume)));
    ways[link.supplier].push_back({link.buyer, length == LinkLength::step ? 1 : rounded});
  }
  return ways;
}

// What one source after the other adds (U. Brandes 2001).
class ChainsFromSources {
 public:
  explicit ChainsFromSources(const Ways& ways)
      : ways_(ways), distance_(ways.size()), count_(ways.size()), share_(ways.size()) {}

  void add(NodeIndex source, std::vector<double>& sums) {
    if (ways_[source].empty()) return;
    find_chains(source);
    std::fill(share_.begin(), share_.end(), 0);
    for (auto from = reached_.rbegin(); from != reached_.rend(); ++from) {
      for (const Way& way : ways_[*from]) {
        if (distance_[*from] + way.length == distance_[way.to])
          share_[*from] += count_[*from] / count_[way.to] * (1 + share_[way.to]);
      }
      if (*from != source) sums[*from] += share_[*from];
    }
  }

 private:
  // Distances from the source, numbers of shortest chains, and nodes by distance (E. Dijkstra
  // 1959).
  void find_chains(NodeIndex source) {
    std::fill(distance_.begin(), distance_.end(), std::numeric_limits<double>::infinity());
    std::fill(count_.begin(), count_.end(), 0);
    reached_.clear();
    distance_[source] = 0;
    count_[source] = 1;
    waiting_.push({0, source});
    while (!waiting_.empty()) {
      const auto [distance, from] = waiting_.top();
      waiting_.pop();
      // A longer way to a node that a shorter one has reached before.
      if (distance > distance_[from]) continue;
      reached_.push_back(from);
      for (const Way& way : ways_[from]) {
        const double found = distance + way.length;
        if (found > distance_[way.to]) continue;
        if (found < distance_[way.to]) {
          distance_[way.to] = found;
          count_[way.to] = 0;
          waiting_.push({found, way.to});
        }
        count_[way.to] += count_[from];
      }
    }
  }

  using Waiting = std::pair<double, NodeIndex>;

  const Ways& ways_;
  std::vector<double> distance_;
  std::vector<double> count_;
  std::vector<double> share_;
  std::vector<NodeIndex> reached_;
  std::priority_queue<Waiting, std::vector<Waiting>, std::greater<>> waiting_;
};

}  // namespace

std::vector<double> betweenness(const SupplyGraph& graph, LinkLength length, std::size_t threads,
                                const ChainProgress& progress) {
  // So many sums are added up in their order, whatever the number of threads.
  constexpr std::size_t parts = 64;
  const std::size_t nodes = graph.node_count();
  const Ways ways = ways_of(graph, length);
  std::vector<std::vector<double>> sums(std::min(parts, nodes));
  std::vector<ChainsFromSources> chains(threads, ChainsFromSources(ways));
  std::mutex telling;
  std::size_t done = 0;
  for_each_block(sums.size(), threads, [&](std::size_t part, std::size_t thread) {
    sums[part].resize(nodes);
    const std::size_t begin = nodes * part / sums.size();
    const std::size_t end = nodes * (part + 1) / sums.size();
    for (std::size_t source = begin; source < end; ++source)
      chains[thread].add(static_cast<NodeIndex>(source), sums[part]);
    const std::lock_guard lock(telling);
    done += end - begin;
    if (progress) progress(done, nodes);
  });
  std::vector<double> result(nodes);
  for (const std::vector<double>& part : sums)
    for (std::size_t node = 0; node < nodes; ++node) result[node] += part[node];
  return result;
}

}  // namespace sim33618
