#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_firms = std::to_array<Translation>({
    {"'supply_graph'", "“supply_graph”"},
    {"'{}' cannot be the name of a firm (a-z, 0-9 and _, beginning with a letter)",
     "“{}”不能作企业名（a-z、0-9 和 _，以字母开头）"},
    {"'{}' does not count firms by one dimension", "“{}”不是按一个维度统计企业数"},
    {"'{}' has firms but no output", "“{}”有企业但没有产出"},
    {"'{}' is no number above {} and at most {}", "“{}”不是大于 {} 且不大于 {} 的数"},
    {"'{}', {}: {} is no finite number from 0 on", "“{}”的{}：{} 不是不小于 0 的有限数"},
    {"a graph of firms: not one count, flow and amount for each node",
     "企业网络：不是每个节点都有企业数、流量和金额"},
    {"a model has one file of firms", "一个模型只有一份企业文件"},
    {"bought outside", "从外部购入"},
    {"exponent of buyers", "买方数指数"},
    {"exponent of sizes", "规模指数"},
    {"exponent of suppliers", "供应商数指数"},
    {"firm '{}'", "企业“{}”"},
    {"firms", "企业数"},
    {"firms have {} suppliers on average, which is not 1 or more",
     "企业平均供应商数为 {}，不是不小于 1 的数"},
    {"no node has firms", "没有任何节点有企业"},
    {"sold outside", "向外部销售"},
    {"sold to '{}'", "向“{}”销售"},
    {"the correlation of sizes and links is {}, not from 0 to 1",
     "规模与供应关系数的相关系数为 {}，不在 0 到 1 之间"},
    {"the firm '{}' belongs to '{}', which has no firms", "企业“{}”属于“{}”，而该节点没有企业"},
    {"the firm '{}' belongs to no node", "企业“{}”不属于任何节点"},
    {"the named firms of '{}' have {} of its output, which leaves nothing to others",
     "“{}”的具名企业占其产出的 {}，没有给其他企业留下份额"},
    {"the share of the firm '{}' is {}, not between 0 and 1",
     "企业“{}”的份额为 {}，不在 0 和 1 之间"},
    {"{} firms are too few: nodes and named firms need {}",
     "{} 家企业太少：各节点和具名企业至少需要 {} 家"},
    {"{} suppliers of each of {} firms are more than there are others",
     "{1} 家企业每家要 {0} 个供应商，超过了其他企业的总数"},
    {"{}: {} does not lie between {} and {}", "{}：{} 不在 {} 和 {} 之间"},
    {"{}: {} is not above {} and at most {}", "{}：{} 不满足大于 {} 且不大于 {}"},
});

}  // namespace

std::span<const Translation> translations_of_firms() { return texts_of_firms; }

}  // namespace sim33618
