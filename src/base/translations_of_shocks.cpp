#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_shocks = std::to_array<Translation>({
    {"% of output", "占产出%"},
    {"'shock'", "“shock”"},
    {"'{}' does not say which of {} is meant", "“{}”未说明指 {} 中的哪一个"},
    {"'{}' has no number in {} for each two of '{}'", "“{0}”不是“{2}”两两之间以 {1} 计的数"},
    {"'{}' is no cover (days, more than 0)", "“{}”不是库存天数（须大于0）"},
    {"'{}' is no day (1, 2, 3 …)", "“{}”不是天序号（1、2、3…）"},
    {"'{}' is no loss (a share from 0 to 1)", "“{}”不是损失（0到1的比例）"},
    {"'{}' must be data, which a caller can fill in", "“{}”必须是数据，以便由调用者填入"},
    {"'{}' must have the dimensions {}", "“{}”的维度必须为 {}"},
    {"'{}' must run over products, their regions, sectors and regions; the first two have the "
     "elements of the last two",
     "“{}”的维度必须依次为产品、其来源地区、部门和地区；前两个与后两个的元素相同"},
    {"--from takes a date such as 2027-07-01, not '{}'",
     "--from 需要形如 2027-07-01 的日期，而非“{}”"},
    {"--from {} is not in the year {} of --year", "--from {} 不在 --year 的 {} 年内"},
    {"--loss speaks of '{}' twice", "--loss 两次提到“{}”"},
    {"--loss takes a node and a share, as in steel=0.5, not '{}'",
     "--loss 需要节点和比例，如 steel=0.5，而非“{}”"},
    {"--loss {}: '{}' is no share from 0 to 1 (or 0% to 100%)",
     "--loss {}：“{}”不是0到1（或0%到100%）的比例"},
    {"--{} goes with --loss", "--{} 须与 --loss 一起使用"},
    {"--{} goes with a scenario", "--{} 须与情景一起使用"},
    {"DAY", "日"},
    {"Lost output of all nodes in {} days: {}{}, {} of it\n",
     "{} 天内全部节点损失产出：{}{}，占产出的 {}\n"},
    {"NODE=SHARE", "节点=比例"},
    {"a name is missing here", "此处缺少名称"},
    {"a scenario has a table of its own; leave --{} out", "情景自带投入产出表；请去掉 --{}"},
    {"a scenario, whose table of a year is hit", "情景文件，冲击作用于其某年的投入产出表"},
    {"back at 99 % from {} on, after {} days\n", "自 {} 起恢复到99%，历时 {} 天\n"},
    {"capacity out of work, 0 to 1; may be given several times",
     "停产的产能比例，0到1；可多次给出"},
    {"days to look at (default: a year after the last change)",
     "模拟天数（默认：最后一次变化后一年）"},
    {"direct", "直接损失"},
    {"first day below 99 %: {}; worst day: {}, {} of the output before\n",
     "首次低于99%：{}；最严重：{}，为冲击前产出的 {}\n"},
    {"first day of the loss: a number (default: 1); of a scenario a date, as 2027-07-01",
     "损失的首日：天序号（默认：1）；对情景为日期，如 2027-07-01"},
    {"first hit", "首次受损"},
    {"give its elements a second name by a dimension with subset_of: {}",
     "请用 subset_of: {} 的维度为其元素另起一名"},
    {"how long it lasts (default: to the end)", "持续天数（默认：到结束）"},
    {"least %", "最低%"},
    {"less is made at the end than during the shock: short stocks that nobody else fills sink on "
     "by "
     "themselves; this is where the rules end, and no forecast\n",
     "结束时的产出低于冲击期间：无处补充的短缺库存会自行继续下滑；这超出了这套规则的适用范围，不是"
     "预测\n"},
    {"lost output", "损失产出"},
    {"name a scenario, or a folder with a table by --io",
     "请给出情景，或用 --io 给出投入产出表所在文件夹"},
    {"name the year by --year, or the day by --from", "请用 --year 给出年份，或用 --from 给出日期"},
    {"never below 99 % of the output before\n", "从未低于冲击前产出的99%\n"},
    {"no node, sector or region is called '{}'", "没有名为“{}”的节点、部门或地区"},
    {"no row of flows.csv is called '{}'", "flows.csv 中没有名为“{}”的行"},
    {"not back at 99 % by the end\n", "到结束时未恢复到99%\n"},
    {"nothing is lost: name a loss by --loss or in losses.csv",
     "没有任何损失：请用 --loss 或在 losses.csv 中给出"},
    {"of which capacity out of work: {}; the loss grows {} times\n",
     "其中停产产能：{}；损失放大 {} 倍\n"},
    {"only data may have the dimension '{}' twice", "只有数据可两次具有维度“{}”"},
    {"recovered", "恢复"},
    {"result folder (default: output/shock)", "结果文件夹（默认：output/shock）"},
    {"row '{}', column '{}': '{}' is no number", "行“{}”、列“{}”：“{}”不是数字"},
    {"row '{}', column '{}': {} is negative", "行“{}”、列“{}”：{} 为负数"},
    {"say how a loss of capacity spreads from sector to sector", "说明产能损失如何在部门间传导"},
    {"sector '{}' of region '{}' has a row already", "地区“{1}”的部门“{0}”已有一行"},
    {"the final demand for '{}' is {}, below zero", "“{}”的最终需求为 {}，小于零"},
    {"the name '{}' stands twice", "名称“{}”出现两次"},
    {"the nodes fall into {} groups that do not trade with each other; no chain links '{}' with "
     "'{}'",
     "节点分为互不交易的 {} 组；“{}”与“{}”之间没有任何供应链相连"},
    {"the table has no row for '{}'", "表中没有“{}”的行"},
    {"the table is empty", "表是空的"},
    {"the table is not square: '{}' has a row and no column", "表不是方阵：“{}”有行而无列"},
    {"the year of the table (default: that of --from)", "投入产出表的年份（默认：--from 的年份）"},
    {"the year {} is not in the run ({} to {})", "{} 年不在运行期内（{} 至 {}）"},
    {"unknown sector '{}'", "未知部门“{}”"},
    {"worst", "最严重"},
    {"write an identifier here, and '{}' in the column 'en' or 'zh'",
     "此处请写标识符，“{}”写入“en”或“zh”列"},
    {"your own table: flows.csv, final_demand.csv …",
     "自有投入产出表：flows.csv、final_demand.csv 等"},
});

}  // namespace

std::span<const Translation> translations_of_shocks() { return texts_of_shocks; }

}  // namespace sim33618
