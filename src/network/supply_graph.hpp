#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace sim33618 {

/// The place of a firm, cluster or industry in its list.
using NodeIndex = std::uint32_t;

/// What a supplier sells to a buyer in a period, in any one unit for a whole graph.
struct SupplyLink {
  NodeIndex supplier = 0;
  NodeIndex buyer = 0;
  double volume = 0;
};

/// Who supplies whom. Immutable; in linear time and memory of nodes and links.
class SupplyGraph {
 public:
  /// Links between nodes 0 … nodes − 1, in any order. Volumes are finite and not negative
  /// (ContractError otherwise); those of equal ends are added up, those of 0 are left out.
  SupplyGraph(std::size_t nodes, std::vector<SupplyLink> links);

  std::size_t node_count() const { return first_sale_.size() - 1; }
  /// All links, sorted by supplier, then by buyer.
  std::span<const SupplyLink> links() const { return links_; }
  /// Those of a supplier, by buyer.
  std::span<const SupplyLink> sales(NodeIndex supplier) const;
  /// Places in links() of those of a buyer, by supplier.
  std::span<const std::uint32_t> purchases(NodeIndex buyer) const;

  /// Volumes sold to and bought from other nodes and oneself: s^out and s^in, by node.
  std::vector<double> sold() const;
  std::vector<double> bought() const;
  /// Nodes that trade with no other, rising.
  std::vector<NodeIndex> isolated() const;

 private:
  std::vector<SupplyLink> links_;
  std::vector<std::uint32_t> by_buyer_;
  // Of each node the place of its first link, and at the end their number.
  std::vector<std::uint32_t> first_sale_;
  std::vector<std::uint32_t> first_purchase_;
};

}  // namespace sim33618
