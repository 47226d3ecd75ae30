#include "firms/firm_network.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/contract.hpp"

namespace sim33618 {
namespace {

// One input of a firm before it has its place.
struct PlannedLink {
  std::uint32_t sector = 0;
  std::uint32_t identity = 0;
  std::uint32_t supplier = 0;
  double volume = 0;
};

class NetworkBuilder {
 public:
  NetworkBuilder(const ProductionNetwork& graph, double scale, FirmNetwork& network)
      : graph_(graph), scale_(scale), network_(network) {}

  void add_links(InputNeed need_of_outside) {
    const std::size_t firms = network_.firms();
    for (std::size_t firm = 0; firm < firms; ++firm) {
      network_.first_group.push_back(static_cast<std::uint32_t>(network_.group_sector.size()));
      collect_suppliers(static_cast<NodeIndex>(firm));
      for (std::size_t i = 0; i < row_.size(); ++i) {
        if (i == 0 || row_[i].sector != row_[i - 1].sector) begin_group(firm, row_[i].sector);
        add_link(row_[i]);
      }
      const double bought = graph_.bought_outside.empty() ? 0 : graph_.bought_outside[firm];
      if (bought <= 0) continue;
      const auto sector = static_cast<std::uint32_t>(network_.sectors);
      network_.first_link.push_back(static_cast<std::uint32_t>(network_.links()));
      network_.group_sector.push_back(sector);
      network_.group_need.push_back(need_of_outside);
      add_link({sector, 0, network_.outside(), bought * scale_});
    }
    network_.first_group.push_back(static_cast<std::uint32_t>(network_.group_sector.size()));
    network_.first_link.push_back(static_cast<std::uint32_t>(network_.links()));
    network_.has_contract.assign(network_.links(), 0);
    network_.transit_days.assign(network_.links(), 0);
  }

  void order_sectors() {
    const std::size_t firms = network_.firms();
    network_.by_sector.resize(firms);
    std::iota(network_.by_sector.begin(), network_.by_sector.end(), 0U);
    std::sort(network_.by_sector.begin(), network_.by_sector.end(),
              [&](std::uint32_t a, std::uint32_t b) {
                return std::pair(network_.sector[a], network_.identity[a]) <
                       std::pair(network_.sector[b], network_.identity[b]);
              });
    network_.first_of_sector.assign(network_.sectors + 1, 0);
    for (const std::uint32_t sector : network_.sector) ++network_.first_of_sector[sector + 1];
    std::partial_sum(network_.first_of_sector.begin(), network_.first_of_sector.end(),
                     network_.first_of_sector.begin());
  }

 private:
  void collect_suppliers(NodeIndex firm) {
    row_.clear();
    for (const std::uint32_t place : graph_.graph.purchases(firm)) {
      const SupplyLink& link = graph_.graph.links()[place];
      row_.push_back({network_.sector[link.supplier], network_.identity[link.supplier],
                      link.supplier, link.volume * scale_});
    }
    std::sort(row_.begin(), row_.end(), [](const PlannedLink& a, const PlannedLink& b) {
      return std::pair(a.sector, a.identity) < std::pair(b.sector, b.identity);
    });
  }

  void begin_group(std::size_t firm, std::uint32_t sector) {
    network_.first_link.push_back(static_cast<std::uint32_t>(network_.links()));
    network_.group_sector.push_back(sector);
    const std::size_t pair = sector * network_.sectors + network_.sector[firm];
    network_.group_need.push_back(graph_.needs.empty() ? InputNeed::essential : graph_.needs[pair]);
  }

  void add_link(const PlannedLink& link) {
    network_.supplier.push_back(link.supplier);
    network_.volume.push_back(link.volume);
  }

  const ProductionNetwork& graph_;
  double scale_;
  FirmNetwork& network_;
  std::vector<PlannedLink> row_;
};

}  // namespace

std::string FirmNetwork::name_of(std::size_t firm) const {
  return names.empty() ? fmt::format("{}", firm + 1) : names[firm];
}

FirmNetwork make_firm_network(const ProductionNetwork& graph, double scale,
                              std::vector<std::uint32_t> identity, InputNeed need_of_outside) {
  const std::size_t firms = graph.sector.size();
  expect(graph.graph.node_count() == firms, "each firm of a graph has a sector");
  expect(graph.needs.empty() || graph.needs.size() == graph.sectors * graph.sectors,
         "each pair of sectors has a need");
  FirmNetwork network;
  network.sectors = graph.sectors;
  network.sector = graph.sector;
  network.identity = std::move(identity);
  if (network.identity.empty()) {
    network.identity.resize(firms);
    std::iota(network.identity.begin(), network.identity.end(), 0U);
  }
  expect(network.identity.size() == firms, "each firm of a graph has an identity");
  network.final_demand.assign(firms, 0);
  if (!graph.sold_outside.empty()) network.final_demand = graph.sold_outside;
  network.output = graph.graph.sold();
  for (std::size_t firm = 0; firm < firms; ++firm) {
    network.final_demand[firm] *= scale;
    network.output[firm] = network.output[firm] * scale + network.final_demand[firm];
  }
  network.staff.assign(firms, 0);
  network.buffer.assign(firms, 1);
  NetworkBuilder builder(graph, scale, network);
  builder.add_links(need_of_outside);
  builder.order_sectors();
  return network;
}

}  // namespace sim33618
