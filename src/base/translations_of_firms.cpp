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
    {"'{}' is in {}, which does not convert to '{}'", "“{}”的单位是 {}，不能换算为“{}”"},
    {"'{}' is no number above {} and at most {}", "“{}”不是大于 {} 且不大于 {} 的数"},
    {"'{}', {}: {} is no finite number from 0 on", "“{}”的{}：{} 不是不小于 0 的有限数"},
    {"N|default", "个数|default"},
    {"Y", "年份"},
    {"a graph of firms: not one count, flow and amount for each node",
     "企业网络：不是每个节点都有企业数、流量和金额"},
    {"a line is a firm, what it sells and what it buys outside; this one has {} words",
     "每行由企业、向外部销售额和从外部购入额组成；此行有 {} 个词"},
    {"a model has one file of firms", "一个模型只有一份企业文件"},
    {"a population of firms needs a supply network ('network' in model.yaml)",
     "企业总体需要供应网络（model.yaml 中的“network”）"},
    {"bought outside", "从外部购入"},
    {"buyers", "买方数"},
    {"exponent of buyers", "买方数指数"},
    {"exponent of sizes", "规模指数"},
    {"exponent of suppliers", "供应商数指数"},
    {"firm '{}'", "企业“{}”"},
    {"firms", "企业数"},
    {"firms have {} suppliers on average, which is not 1 or more",
     "企业平均供应商数为 {}，不是不小于 1 的数"},
    {"how many firms to make; default: as many as are counted",
     "生成多少家企业；default：与统计数相同"},
    {"lines: firm, sold outside, bought outside", "各行：企业、向外部销售、从外部购入"},
    {"no graph files: programs that show graphs take up to {} links\n",
     "不写图文件：显示网络的程序最多处理 {} 条关系\n"},
    {"no node has firms", "没有任何节点有企业"},
    {"output", "产出"},
    {"sold outside", "向外部销售"},
    {"sold to '{}'", "向“{}”销售"},
    {"suppliers", "供应商数"},
    {"supply chains from {} of {} firms, {:.0f} a second, {:.0f} s left",
     "已求得 {} / {} 家企业的供应链，每秒 {:.0f} 家，剩余 {:.0f} 秒"},
    {"the correlation of sizes and links is {}, not from 0 to 1",
     "规模与供应关系数的相关系数为 {}，不在 0 到 1 之间"},
    {"the firm '{}' belongs to '{}', which has no firms", "企业“{}”属于“{}”，而该节点没有企业"},
    {"the firm '{}' belongs to no node", "企业“{}”不属于任何节点"},
    {"the model says nothing of firms ('firms' in model.yaml)",
     "模型没有给出企业数据（model.yaml 中的“firms”）"},
    {"the named firms of '{}' have {} of its output, which leaves nothing to others",
     "“{}”的具名企业占其产出的 {}，没有给其他企业留下份额"},
    {"the share of the firm '{}' is {}, not between 0 and 1",
     "企业“{}”的份额为 {}，不在 0 和 1 之间"},
    {"which of all graphs or draws (default: the scenario's)",
     "取其中哪一个网络或哪一组抽样（默认：情景的种子）"},
    {"{} firms are too few: nodes and named firms need {}",
     "{} 家企业太少：各节点和具名企业至少需要 {} 家"},
    {"{} firms in {}, {} links; exponents {} (suppliers), {} (buyers)\n",
     "{1} 年 {0} 家企业，{2} 条关系；指数 {3}（供应商）、{4}（买方）\n"},
    {"{} of {} failures, {:.0f} a second, {:.0f} s left",
     "已算 {}/{} 次失效，每秒 {:.0f} 次，还需 {:.0f} 秒"},
    {"{} suppliers of each of {} firms are more than there are others",
     "{1} 家企业每家要 {0} 个供应商，超过了其他企业的总数"},
    {"{}: {} does not lie between {} and {}", "{}：{} 不在 {} 和 {} 之间"},
    {"{}: {} is not above {} and at most {}", "{}：{} 不满足大于 {} 且不大于 {}"},
});

}  // namespace

std::span<const Translation> translations_of_firms() { return texts_of_firms; }

}  // namespace sim33618
