#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_firm_runs = std::to_array<Translation>({
    {"'{}' is no number from {} to {}", "“{}”不是从 {} 到 {} 的数"},
    {"'{}' is no share from 0 to 1", "“{}”不是 0 到 1 的份额"},
    {"'{}' is no whole number from {} to {}", "“{}”不是从 {} 到 {} 的整数"},
    {"FIRM", "企业"},
    {"a folder with links, final_demand, sector and damage, as .txt or .csv",
     "含 links、final_demand、sector 和 damage（.txt 或 .csv）的文件夹"},
    {"a line is a firm and a number; this one has {} words",
     "每行由企业和数字组成；此行有 {} 个词"},
    {"a line is a firm and its sector", "每行由企业及其部门组成"},
    {"a model has one file of firms' rules", "一个模型只有一份企业规则文件"},
    {"a step is a 'day' or a 'week', not '{}'", "步长为 day 或 week，不是“{}”"},
    {"cannot read the folder {}: {}", "无法读取文件夹 {}：{}"},
    {"day", "日"},
    {"days to look at (default: 100)", "模拟的天数（默认：100）"},
    {"files NAME_links … of a folder that holds several networks",
     "文件夹中有多个网络时，取文件 名称_links …"},
    {"follow a firm: orders, output, what bound it, each input",
     "跟踪一家企业：订单、产出、制约因素和各项投入"},
    {"lost output: {} ({} % of all), of which capacity out of work: {}\n",
     "损失产出：{}（占全部 {} %），其中停工产能：{}\n"},
    {"measure too how much swings of demand grow up the chain",
     "同时测量需求波动沿供应链放大的程度"},
    {"no firm is called '{}'", "没有名为“{}”的企业"},
    {"no rule set '{}' stands above", "上文没有规则集“{}”"},
    {"output at the end: {} % of that before; suppliers changed: {}\n",
     "期末产出为原来的 {} %；更换供应商 {} 次\n"},
    {"result folder (default: output/firms)", "结果文件夹（默认：output/firms）"},
    {"rule set", "规则集"},
    {"rule set '{}'", "规则集“{}”"},
    {"rule set of firm_rules.yaml (default: the one that it names)",
     "firm_rules.yaml 中的规则集（默认：该文件指定者）"},
    {"run a network of firms of yours through damage to some of them",
     "在自有企业网络上模拟部分企业受损的影响"},
    {"share", "比例"},
    {"step {}: firm '{}' has a stock of {}", "第 {} 步：企业“{}”的库存为 {}"},
    {"step {}: firm '{}' shipped {} more or less than its buyers received",
     "第 {} 步：企业“{}”的发货量与买方收货量相差 {}"},
    {"step {}: firm '{}': {} units are not where they were made, stored and shipped",
     "第 {} 步：企业“{}”：有 {} 个单位在生产、库存与发货之间对不上"},
    {"step {}: {} was paid and {} received; the firm that is owed most is '{}'",
     "第 {} 步：付款 {}，收款 {}；应收账款最多的企业是“{}”"},
    {"swings of final demand grow {} times in orders of firms, and those of orders {} times in "
     "what firms make\n",
     "最终需求的波动在企业订单中放大 {} 倍，订单的波动在企业产出中放大 {} 倍\n"},
    {"the firm '{}' sells and buys nothing", "企业“{}”没有买卖"},
    {"the firm '{}' supplies itself", "企业“{}”向自己供货"},
    {"the model does not say what firms do ('firm_rules' in model.yaml)",
     "模型未说明企业的行为规则（model.yaml 中的 firm_rules）"},
    {"the rules serve buyers first that policy names ('policy_priority'), but nothing names any",
     "规则优先供应政策指定的买方（policy_priority），但没有指定任何买方"},
    {"the rules serve buyers with a contract first ('contract_priority'), but no link is known to "
     "have one",
     "规则优先供应有合同的买方（contract_priority），但没有任何供应关系注明合同"},
    {"the state of firms does not have their {} links", "企业状态与 {} 条供应关系不符"},
    {"the state of firms has no link {} for which a supplier is qualified",
     "企业状态中没有第 {} 条正在认证供应商的关系"},
    {"the state of firms is one of {} firms, not of {}", "该状态属于 {} 家企业，而不是 {} 家"},
    {"the state of firms names a firm {} of {}", "企业状态提到第 {} 家企业，而总数为 {}"},
    {"unknown rule '{}' of '{}' (there are {})", "“{1}”没有规则“{0}”（可选：{2}）"},
    {"unknown rule set '{}' (there are {})", "未知的规则集“{}”（可选：{}）"},
    {"which of all random numbers (default: 0)", "取哪一组随机数（默认：0）"},
    {"{} firms, {} links, {} steps by the rules '{}'\n",
     "按规则“{3}”模拟：{0} 家企业、{1} 条关系、{2} 步\n"},
    {"{} holds no file links.txt or links.csv", "{} 中没有 links.txt 或 links.csv"},
    {"{} holds no links of '{}'", "{} 中没有“{}”的 links 文件"},
    {"{} holds several networks ({}); say which by --case",
     "{} 中有多个网络（{}）；请用 --case 指定"},
    {"{} is missing", "缺少 {}"},
    {"{} of {} steps, {:.0f} a second, {:.0f} s left", "{}/{} 步，每秒 {:.0f} 步，剩余 {:.0f} 秒"},
});

}  // namespace

std::span<const Translation> translations_of_firm_runs() { return texts_of_firm_runs; }

}  // namespace sim33618
