#include "model/firm_coupling.hpp"

#include <array>

namespace sim33618 {
namespace {

constexpr std::array totals = {FirmTotal::output, FirmTotal::served};

Word word_required(MapReader& map, const std::string& key) {
  map.require(key);
  return map.optional_word(key).value_or(Word{});
}

Word word_of(const Node& node) { return {node.text, node.span}; }

void read_reads(const Node& node, FirmCoupling& coupling, Diagnostics& diagnostics) {
  MapReader map(node, say("'{}'", "reads"), diagnostics);
  if (!map.valid()) return;
  coupling.orders = word_required(map, "orders");
  coupling.capacity = word_required(map, "capacity");
  coupling.use = word_required(map, "use");
  coupling.availability = map.words("availability");
  coupling.firms_at_work = map.optional_word("firms");
  coupling.districts_at_work = map.optional_word("districts");
  map.finish();
}

void read_supplied(const Node::Entry& entry, FirmCoupling& coupling, Diagnostics& diagnostics) {
  for (const FirmTotal total : totals) {
    if (entry.value.text != name_of(total)) continue;
    coupling.supplies.push_back({word_of(entry.key), total});
    return;
  }
  diagnostics.error(entry.value.span,
                    say("'{}' is none of {}", entry.value.text, "output, served"));
}

}  // namespace

std::string_view name_of(FirmTotal total) {
  return total == FirmTotal::output ? "output" : "served";
}

std::vector<Word> FirmCoupling::reads() const {
  std::vector<Word> all = {orders, capacity, use};
  all.insert(all.end(), availability.begin(), availability.end());
  for (const auto& at_work : {firms_at_work, districts_at_work}) {
    if (at_work) all.push_back(*at_work);
  }
  return all;
}

FirmCoupling read_firm_coupling(const Node& root, const Span& place, Diagnostics& diagnostics) {
  FirmCoupling coupling;
  coupling.span = place;
  MapReader map(root, say("the file"), diagnostics);
  coupling.rules = word_required(map, "rules");
  coupling.accounts = word_required(map, "accounts");
  if (map.find("parts") != nullptr) {
    for (const Node::Entry& entry : map.entries("parts"))
      coupling.parts.push_back({word_of(entry.key), word_of(entry.value)});
  }
  if (const Node* reads = map.require("reads")) read_reads(*reads, coupling, diagnostics);
  for (const Node::Entry& entry : map.entries("supplies"))
    read_supplied(entry, coupling, diagnostics);
  map.finish();
  return coupling;
}

}  // namespace sim33618
