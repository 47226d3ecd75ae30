#include "network/supply_graph.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

// Sorts links by their ends and adds up those of equal ends, in the order they came.
void merge(std::vector<SupplyLink>& links) {
  std::stable_sort(links.begin(), links.end(), [](const SupplyLink& a, const SupplyLink& b) {
    return std::tie(a.supplier, a.buyer) < std::tie(b.supplier, b.buyer);
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < links.size(); ++i) {
    const bool is_same = kept > 0 && links[kept - 1].supplier == links[i].supplier &&
                         links[kept - 1].buyer == links[i].buyer;
    if (is_same) {
      links[kept - 1].volume += links[i].volume;
    } else {
      links[kept++] = links[i];
    }
  }
  links.resize(kept);
}

// From numbers of links by node to the place of each node's first one.
void add_up(std::vector<std::uint32_t>& counts) {
  std::uint32_t sum = 0;
  for (std::uint32_t& count : counts) {
    const std::uint32_t own = count;
    count = sum;
    sum += own;
  }
}

}  // namespace

SupplyGraph::SupplyGraph(std::size_t nodes, std::vector<SupplyLink> links)
    : links_(std::move(links)), first_sale_(nodes + 1), first_purchase_(nodes + 1) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  expect(nodes < most && links_.size() < most, "fewer than 2^32 nodes and links");
  for (const SupplyLink& link : links_) {
    expect(link.supplier < nodes && link.buyer < nodes, "links between nodes of the graph");
    expect(link.volume >= 0 && link.volume <= std::numeric_limits<double>::max(),
           "volumes that are finite and not negative");
  }
  std::erase_if(links_, [](const SupplyLink& link) { return link.volume == 0; });
  merge(links_);
  for (const SupplyLink& link : links_) {
    ++first_sale_[link.supplier];
    ++first_purchase_[link.buyer];
  }
  add_up(first_sale_);
  add_up(first_purchase_);
  by_buyer_.resize(links_.size());
  std::vector<std::uint32_t> next = first_purchase_;
  for (std::uint32_t place = 0; place < links_.size(); ++place)
    by_buyer_[next[links_[place].buyer]++] = place;
}

std::span<const SupplyLink> SupplyGraph::sales(NodeIndex supplier) const {
  return std::span(links_).subspan(first_sale_[supplier],
                                   first_sale_[supplier + 1] - first_sale_[supplier]);
}

std::span<const std::uint32_t> SupplyGraph::purchases(NodeIndex buyer) const {
  return std::span(by_buyer_).subspan(first_purchase_[buyer],
                                      first_purchase_[buyer + 1] - first_purchase_[buyer]);
}

std::vector<double> SupplyGraph::sold() const {
  std::vector<double> volumes(node_count());
  for (const SupplyLink& link : links_) volumes[link.supplier] += link.volume;
  return volumes;
}

std::vector<double> SupplyGraph::bought() const {
  std::vector<double> volumes(node_count());
  for (const SupplyLink& link : links_) volumes[link.buyer] += link.volume;
  return volumes;
}

std::vector<NodeIndex> SupplyGraph::isolated() const {
  std::vector<bool> trades(node_count());
  for (const SupplyLink& link : links_) {
    if (link.supplier == link.buyer) continue;
    trades[link.supplier] = true;
    trades[link.buyer] = true;
  }
  std::vector<NodeIndex> alone;
  for (NodeIndex node = 0; node < node_count(); ++node) {
    if (!trades[node]) alone.push_back(node);
  }
  return alone;
}

}  // namespace sim33618
