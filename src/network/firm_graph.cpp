#include "network/firm_graph.hpp"

#include <algorithm>

#include "network/firm_places.hpp"
#include "network/firm_volumes.hpp"
#include "network/known_links.hpp"

namespace sim33618 {
namespace {

std::vector<SupplyLink> joined(const FirmLinks& links, const FirmVolumes& found) {
  std::vector<SupplyLink> all;
  all.reserve(links.suppliers.size() + found.added.size());
  for (NodeIndex buyer = 0; buyer + 1 < links.first.size(); ++buyer) {
    for (std::uint32_t place = links.first[buyer]; place < links.first[buyer + 1]; ++place)
      all.push_back({links.suppliers[place], buyer, found.volumes[place]});
  }
  all.insert(all.end(), found.added.begin(), found.added.end());
  return all;
}

}  // namespace

FirmGraph make_firm_graph(const FirmGraphTargets& targets, const FirmGraphChoice& choice,
                          std::size_t threads) {
  FirmGraphPlan plan = plan_firm_graph(targets, choice.firms);
  FirmTraits traits = draw_firm_traits(targets, plan, choice, threads);
  std::vector<DistrictGap> gaps = place_firms(targets, plan, choice, threads, traits);
  set_known_links_apart(targets, plan, traits);
  std::vector<UnlinkedFlow> unlinked;
  std::vector<SupplyLink> volumes;
  {
    const FirmLinks links = draw_firm_links(targets, plan, traits, choice, threads);
    FirmVolumes found = find_firm_volumes(plan, traits, links);
    volumes = joined(links, found);
    volumes.insert(volumes.end(), plan.known_links.begin(), plan.known_links.end());
    unlinked = std::move(found.unlinked);
  }
  FirmGraph graph{plan.first_firm,
                  {},
                  std::move(traits.district),
                  std::move(traits.output),
                  {},
                  {},
                  std::move(plan.firm_of_leader),
                  SupplyGraph(plan.firms(), std::move(volumes)),
                  std::move(unlinked),
                  std::move(gaps)};
  graph.sold_outside = graph.links.sold();
  graph.bought_outside = graph.links.bought();
  for (std::size_t node = 0; node < plan.nodes(); ++node) {
    for (NodeIndex firm = plan.first_firm[node]; firm < plan.first_firm[node + 1]; ++firm) {
      graph.node.push_back(static_cast<std::uint32_t>(node));
      const double inputs = graph.output[firm] / plan.output[node] * plan.inputs[node];
      graph.sold_outside[firm] = std::max(0.0, graph.output[firm] - graph.sold_outside[firm]);
      graph.bought_outside[firm] = std::max(0.0, inputs - graph.bought_outside[firm]);
    }
  }
  return graph;
}

}  // namespace sim33618
