#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_network_commands = std::to_array<Translation>({
    {"'{}' is a row of flows.csv; imports come from elsewhere",
     "“{}”是 flows.csv 的一行；进口须来自表外"},
    {"'{}' is not in days", "“{}”的单位不是日"},
    {"'{}' is not in the unit of '{}'", "“{}”的单位与“{}”的不同"},
    {"--main-share takes a share above 0, to 1, not '{}'",
     "--main-share 须为大于 0 且不大于 1 的份额，而不是“{}”"},
    {"--{} does not go with 'sim33618 {}'", "--{} 不能与“sim33618 {}”同用"},
    {"--{} takes a number of days from 0 on, not '{}'", "--{} 须为不小于 0 的天数，而不是“{}”"},
    {"DAYS", "天数"},
    {"K", "层数"},
    {"a saved year (default: the last; files: all)", "已保存的年份（默认：最后一年；文件：全部）"},
    {"a scenario, to write its supply network; or: compare A B, path FROM TO SCENARIO, extract "
     "NODE... SCENARIO; no scenario with --io, nothing with --links",
     "情景：写出其供应网络；或：compare A B，path FROM TO SCENARIO，extract NODE... SCENARIO；用 "
     "--io 时不填情景，用 --links 时不填"},
    {"all", "合计"},
    {"all nodes", "所有节点"},
    {"another final demand for that table: what it sets off", "该表的另一组最终需求：看其带动作用"},
    {"backward", "后向"},
    {"change", "变化"},
    {"emissions", "排放"},
    {"emissions at {} for a unit of final demand for {}: {}",
     "每单位对“{1}”的最终需求引致的“{0}”排放：{2}"},
    {"emissions at {} for all final demand: {}", "全部最终需求引致的“{}”排放：{}"},
    {"for 100 of final demand for {}, {} supplies {}",
     "每 100 单位对“{0}”的最终需求，由“{1}”供应 {2}"},
    {"forward", "前向"},
    {"full name", "名称"},
    {"imported %", "调入和进口 %"},
    {"in {} the nodes emit {}, for final demand {}", "{} 年各节点排放 {}，由最终需求引致 {}"},
    {"inputs of at least this share are main links (default: 0.01)",
     "占全部投入不低于此份额的投入品为主要联系（默认：0.01）"},
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
    {"output of {} for 100 of final demand for {}: {}",
     "每 100 单位对“{1}”的最终需求引致的“{0}”产出：{2}"},
    {"output of {} for all final demand: {}", "全部最终需求引致的“{}”产出：{}"},
    {"path", "路径"},
    {"paths of emissions instead of supplies", "按排放而不是按供应列出路径"},
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
    {"the table does not say what emissions come with imports", "该表没有说明进口品带来的排放"},
    {"the table has no account of emissions", "该表没有排放账户"},
    {"the table has no column for '{}'", "表中没有“{}”这一列"},
    {"the year '{}' is not saved (one of {})", "没有保存“{}”年（可选 {}）"},
    {"there is another row of '{}' in {}", "“{}”在 {} 年有另一行"},
    {"together %", "累计 %"},
    {"until a node that stopped is back (default: the model's)",
     "停产节点恢复所需天数（默认：取自模型）"},
    {"value added", "增加值"},
    {"weak", "较弱"},
    {"where result folders go (default: output); with --links and --io the folder itself (default: "
     "output/network)",
     "结果文件夹的位置（默认：output）；用 --links 和 --io "
     "时为结果文件夹本身（默认：output/network）"},
    {"your own firms, lines: supplier, buyer, volume", "自有企业数据，每行：供应商、买方、数量"},
    {"{}: {} (first) and {} (second)\n\n", "{}：{}（前者）与 {}（后者）\n\n"},
    {"{}: {}, {}\n\n", "{}：{}，{} 年\n\n"},
});

}  // namespace

std::span<const Translation> translations_of_network_commands() {
  return texts_of_network_commands;
}

}  // namespace sim33618
