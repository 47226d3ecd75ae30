#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_network_commands = std::to_array<Translation>({
    {"'{}' is not in days", "“{}”的单位不是日"},
    {"'{}' is not in the unit of '{}'", "“{}”的单位与“{}”的不同"},
    {"--{} does not go with 'sim33618 {}'", "--{} 不能与“sim33618 {}”同用"},
    {"--{} takes a number of days from 0 on, not '{}'", "--{} 须为不小于 0 的天数，而不是“{}”"},
    {"DAYS", "天数"},
    {"K", "层数"},
    {"a saved year (default: the last; files: all)", "已保存的年份（默认：最后一年；文件：全部）"},
    {"a scenario, to write its supply network; or: compare A B, path FROM TO SCENARIO, extract "
     "NODE... SCENARIO; nothing with --links",
     "情景：写出其供应网络；或：compare A B，path FROM TO SCENARIO，extract NODE... SCENARIO；用 "
     "--links 时不填"},
    {"all", "合计"},
    {"backward", "后向"},
    {"change", "变化"},
    {"emissions", "排放"},
    {"forward", "前向"},
    {"full name", "名称"},
    {"imported %", "调入和进口 %"},
    {"in {} the nodes emit {}, for final demand {}", "{} 年各节点排放 {}，由最终需求引致 {}"},
    {"inputs per output %", "单位产出投入 %"},
    {"it is 'sim33618 {}'; {} words do not fit", "用法为“sim33618 {}”；{} 个词不符"},
    {"key", "关键"},
    {"labour income", "劳动者报酬"},
    {"linkages", "关联类型"},
    {"lost %", "损失 %"},
    {"measure", "指标"},
    {"most links of a supply path (default: 6)", "供应路径的最多环节数（默认：6）"},
    {"multiplier", "产出乘数"},
    {"no supply chain leads from '{}' to '{}'", "没有从“{}”到“{}”的供应链"},
    {"node", "节点"},
    {"path", "路径"},
    {"risk %", "风险 %"},
    {"say who in a supply network rests on whom, and what breaks without it",
     "说明供应网络中谁依赖谁，缺了谁会怎样"},
    {"share %", "占比 %"},
    {"staff", "从业人员"},
    {"stock of inputs at every node (default: the model's)",
     "每个节点的投入品库存天数（默认：取自模型）"},
    {"supplier", "供应方"},
    {"supply %", "供应 %"},
    {"the inputs of '{}' in {} add up to {} instead of 1",
     "“{}”在 {} 年的投入占比之和为 {}，而不是 1"},
    {"the row of '{}' in {} is missing", "缺少“{}”在 {} 年的一行"},
    {"the scenarios end in {} and {}; choose a year by --year",
     "两个情景分别止于 {} 年和 {} 年；请用 --year 选择年份"},
    {"the supply networks of the two scenarios have other nodes or units",
     "两个情景的供应网络节点或单位不同"},
    {"the year '{}' is not saved (one of {})", "没有保存“{}”年（可选 {}）"},
    {"there is another row of '{}' in {}", "“{}”在 {} 年有另一行"},
    {"together %", "累计 %"},
    {"until a node that stopped is back (default: the model's)",
     "停产节点恢复所需天数（默认：取自模型）"},
    {"value added", "增加值"},
    {"weak", "较弱"},
    {"where result folders go (default: output); with --links the folder itself (default: "
     "output/network)",
     "结果文件夹的位置（默认：output）；用 --links 时为结果文件夹本身（默认：output/network）"},
    {"your own firms, lines: supplier, buyer, volume", "自有企业数据，每行：供应商、买方、数量"},
    {"{}: for 100 of final demand for {}, {} supplies {}\n\n",
     "{0} 年：每 100 单位对“{1}”的最终需求，由“{2}”供应 {3}\n\n"},
    {"{}: {} (first) and {} (second)\n\n", "{}：{}（前者）与 {}（后者）\n\n"},
    {"{}: {}, {}\n\n", "{}：{}，{} 年\n\n"},
});

}  // namespace

std::span<const Translation> translations_of_network_commands() {
  return texts_of_network_commands;
}

}  // namespace sim33618
