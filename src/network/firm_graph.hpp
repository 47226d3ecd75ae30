#pragma once

#include <Eigen/Core>
#include <optional>
#include <string>
#include <vector>

#include "base/source_text.hpp"
#include "network/supply_graph.hpp"

namespace sim33618 {

/// A firm that is known by name, and its share of the output of its node, in (0, 1).
struct FirmLeader {
  std::string name;
  std::size_t node = 0;
  double share = 0;
  /// Place in FirmGraphTargets::districts, where it is known.
  std::optional<std::size_t> district = {};
  /// Where it is said, for messages.
  Span span = {};
};

/// What one leader is known to sell to another, by their places in FirmGraphTargets::leaders.
struct KnownLink {
  std::size_t supplier = 0;
  std::size_t buyer = 0;
  double volume = 0;
  Span span = {};
};

/// What a made-up graph of firms has to reproduce. Money is in any one unit, of one period. A node
/// is a cluster or an industry; there are n of them.
struct FirmGraphTargets {
  std::vector<std::string> nodes;
  /// How many firms are counted in each node: the firms asked for are shared in these proportions.
  /// A node with 0, or without output, has none: what it trades counts as traded outside.
  std::vector<double> counted_firms;
  /// Z, n × n: what node j bought of node i.
  Eigen::MatrixXd flows;
  /// Sold to final demand and outside the region, and bought outside it, by node. A node's output
  /// is its row of flows with what it sold outside.
  std::vector<double> sold_outside;
  std::vector<double> bought_outside;
  std::vector<FirmLeader> leaders;
  /// Links that are kept as they are; the others carry what they leave of the flows.
  std::vector<KnownLink> known_links = {};
  /// By node whether its leaders, whose shares add up to 1, are all of its firms; empty if nowhere.
  std::vector<bool> has_only_leaders = {};
  /// Where firms lie; empty if that is not asked for.
  std::vector<std::string> districts = {};
  /// n × districts: shares of the output of a node, adding up to 1 in each row.
  Eigen::MatrixXd district_shares = {};
  /// P(size > s) ~ s^−exponent within a node; above 1.
  double size_exponent = 1.3;
  /// P(number = d) ~ d^−exponent of suppliers (in-degree) and of buyers (out-degree); above 2.
  double supplier_exponent = 2.42;
  double buyer_exponent = 2.11;
  double mean_suppliers = 5;
  /// Of the normal scores of a firm's size and of its number of suppliers, or of buyers, within its
  /// node; from 0 to 1.
  double size_degree_correlation = 0.8;
};

/// Which of all graphs with these properties.
struct FirmGraphChoice {
  std::size_t firms = 0;
  std::uint64_t seed = 0;
  std::uint32_t member = 0;
};

/// Money that flows between nodes but between none of their firms.
struct UnlinkedFlow {
  std::size_t seller = 0;
  std::size_t buyer = 0;
  double flow = 0;
};

/// Output of a node that its district lacks, or has too much where it is negative.
struct DistrictGap {
  std::size_t node = 0;
  std::size_t district = 0;
  double output = 0;
};

/// Firms and who supplies whom. The firms of a node stand together, nodes in their order; within a
/// node leaders come first, the larger first, then the others, roughly by size.
struct FirmGraph {
  /// Of each node its first firm, and at the end the number of firms.
  std::vector<NodeIndex> first_firm;
  /// Of each firm.
  std::vector<std::uint32_t> node;
  /// Place of its district; none if districts were not asked for.
  std::vector<std::uint32_t> district;
  std::vector<double> output;
  std::vector<double> sold_outside;
  std::vector<double> bought_outside;
  /// Of each leader, in the order they were given.
  std::vector<NodeIndex> leaders;
  SupplyGraph links;
  /// By seller, then buyer.
  std::vector<UnlinkedFlow> unlinked;
  /// By node, then district.
  std::vector<DistrictGap> district_gaps;
};

/// A cell of flows below this share of what an average link carries gets no link.
inline constexpr double smallest_link = 1e-3;

/// Makes firms and links such that
/// * outputs of firms add up to those of nodes, and a leader has its share;
/// * outputs of a node's firms in a district add up to its share (1e-12), but for `district_gaps`:
///   where a node has fewer firms than districts, or its leaders are all of its firms;
/// * links that are known have their volumes;
/// * volumes of links add up to the flows between nodes, cell by cell (1e-12), but for `unlinked`:
///   cells that are too small for a link, flows within a node of one firm, and what the firms of a
///   node could only sell to themselves. These are sold and bought outside the graph;
/// * no firm sells more than its output (the rest is sold outside), or buys more than the share of
///   output that its node spends on inputs (the rest is bought outside);
/// * each firm of a node that buys of others has a supplier, and none supplies itself;
/// * numbers of suppliers and buyers follow power laws with these exponents.
/// Sizes follow the rule of ranks, size ~ (rank − 1/2)^(−1/exponent) (X. Gabaix and R. Ibragimov,
/// Journal of Business & Economic Statistics 29 (2011) 24-39), scattered by up to a quarter rank.
/// Numbers of suppliers and of buyers are drawn, and go with size by a normal copula; of which node
/// a firm's suppliers are is dealt in proportion to flows, and which of that node's firms from a
/// deck that holds each as often as it shall have buyers (a configuration model: M. Molloy and B.
/// Reed, Random Structures and Algorithms 6 (1995) 161-180, in blocks and without links twice).
/// Volumes are scaled towards what each firm should sell and buy, as RAS does on a matrix with
/// gaps, then cut where they exceed a firm; what that leaves open goes to links with room and,
/// where there are none, to new ones.
/// Districts are drawn from the largest firm down, in proportion to the output that they still want
/// among those that want no less than the firm has; then outputs are scaled, district by district.
/// Linear in firms and links; the same bytes for any number of threads and any order of leaders.
/// Throws InputError, with node or leader, for sizes that do not fit, cells that are negative or no
/// finite numbers, counts without output, exponents out of range, shares of a node that add up to 1
/// or more, leaders larger than their district, known links beyond the flow between their nodes or
/// beyond what their firms make or buy, fewer firms than nodes and leaders need, and more suppliers
/// than there are firms.
FirmGraph make_firm_graph(const FirmGraphTargets& targets, const FirmGraphChoice& choice,
                          std::size_t threads);

/// Output by node.
std::vector<double> outputs_of(const FirmGraphTargets& targets);

}  // namespace sim33618
