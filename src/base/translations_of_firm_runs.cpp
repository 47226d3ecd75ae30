#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_firm_runs = std::to_array<Translation>({
    {"'{}' is no number from {} to {}", "“{}”不是从 {} 到 {} 的数"},
    {"'{}' is no share from 0 to 1", "“{}”不是 0 到 1 的份额"},
    {"'{}' must be a whole number", "“{}”须为整数"},
    {"a folder with links, final_demand, sector and damage, as .txt or .csv",
     "含 links、final_demand、sector 和 damage（.txt 或 .csv）的文件夹"},
    {"a line is a firm and a number; this one has {} words",
     "每行由企业和数字组成；此行有 {} 个词"},
    {"a line is a firm and its sector", "每行由企业及其部门组成"},
    {"a step is a 'day' or a 'week', not '{}'", "步长为 day 或 week，不是“{}”"},
    {"cannot read the folder {}: {}", "无法读取文件夹 {}：{}"},
    {"day", "日"},
    {"days to look at (default: 100)", "模拟的天数（默认：100）"},
    {"files NAME_links … of a folder that holds several networks",
     "文件夹中有多个网络时，取文件 名称_links …"},
    {"lost output: {} ({} % of all), of which capacity out of work: {}\n",
     "损失产出：{}（占全部 {} %），其中停工产能：{}\n"},
    {"no rule set '{}' stands above", "上文没有规则集“{}”"},
    {"output at the end: {} % of that before; suppliers changed: {}\n",
     "期末产出为原来的 {} %；更换供应商 {} 次\n"},
    {"result folder (default: output/firms)", "结果文件夹（默认：output/firms）"},
    {"rule set '{}'", "规则集“{}”"},
    {"rule set of firm_rules.yaml: weekly (default), inoue-todo, inoue-todo-recovery",
     "firm_rules.yaml 中的规则集：weekly（默认）、inoue-todo、inoue-todo-recovery"},
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
    {"the firm '{}' sells and buys nothing", "企业“{}”没有买卖"},
    {"the firm '{}' supplies itself", "企业“{}”向自己供货"},
    {"the state of firms does not have their {} links", "企业状态与 {} 条供应关系不符"},
    {"the state of firms is one of {} firms, not of {}", "该状态属于 {} 家企业，而不是 {} 家"},
    {"the state of firms names a firm {} of {}", "企业状态提到第 {} 家企业，而总数为 {}"},
    {"unknown rule '{}' of '{}' (there are {})", "“{1}”没有规则“{0}”（可选：{2}）"},
    {"unknown rule set '{}' (there are {})", "未知的规则集“{}”（可选：{}）"},
    {"unknown source '{}'", "未知的来源“{}”"},
    {"which of all random numbers (default: 0)", "取哪一组随机数（默认：0）"},
    {"{} firms, {} links, {} steps by the rules '{}'\n",
     "按规则“{3}”模拟：{0} 家企业、{1} 条关系、{2} 步\n"},
    {"{} holds no file links.txt or links.csv", "{} 中没有 links.txt 或 links.csv"},
    {"{} holds no links of '{}'", "{} 中没有“{}”的 links 文件"},
    {"{} holds several networks ({}); say which by --case",
     "{} 中有多个网络（{}）；请用 --case 指定"},
    {"{} is missing", "缺少 {}"},
});

}  // namespace

std::span<const Translation> translations_of_firm_runs() { return texts_of_firm_runs; }

}  // namespace sim33618
