#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_network = std::to_array<Translation>({
    {"'{}' buys or sells but has no output", "“{}”有买卖但没有产出"},
    {"'{}' has emissions but no output", "“{}”有排放但没有产出"},
    {"'{}' has output but buys no inputs", "“{}”有产出但没有中间投入"},
    {"'{}' is not 0 (negligible), 1 (not essential) or 2 (essential)",
     "“{}”不是 0（可忽略）、1（非必需）或 2（必需）"},
    {"'{}' is not a number from 0 on", "“{}”不是不小于 0 的数"},
    {"'{}' is to be extracted twice", "“{}”被重复剔除"},
    {"'{}' stands twice in the list of names", "“{}”在名称列表中出现两次"},
    {"a link is a supplier, a buyer and a volume; this line has {} words",
     "一条供应关系由供应商、买方和数量组成；此行有 {} 个词"},
    {"apart", "分离"},
    {"core", "核心"},
    {"downstream", "下游"},
    {"final demand", "最终需求"},
    {"flows", "中间流量"},
    {"household consumption", "居民消费"},
    {"household income", "居民收入"},
    {"households earn nothing", "居民没有收入"},
    {"imports", "进口"},
    {"satellite accounts", "卫星账户"},
    {"some lines name a firm and a sector, others a sector only",
     "有的行给出企业和行业，有的行只给出行业"},
    {"tendril", "枝蔓"},
    {"the eigenvalues of the coefficients do not converge", "系数矩阵的特征值不收敛"},
    {"the emissions of '{}' are not a finite number", "“{}”的排放量不是有限数值"},
    {"the firm '{}' has no sector", "企业“{}”没有行业"},
    {"the firm '{}' is given twice", "企业“{}”重复给出"},
    {"the firms fall into {} groups that do not trade with each other; no chain links '{}' with "
     "'{}'",
     "企业分为互不交易的 {} 组；“{}”与“{}”之间没有任何供应链相连"},
    {"the flows are not square: {} rows, {} columns", "中间流量矩阵不是方阵：{} 行，{} 列"},
    {"the influence of suppliers does not converge (damping {})",
     "供应商影响力的迭代不收敛（阻尼系数 {}）"},
    {"the inputs of '{}' add up to {} of its output (1 or more)",
     "“{}”的中间投入合计为其产出的 {} 倍（不小于 1）"},
    {"the output of '{}' is negative ({})", "“{}”的产出为负（{}）"},
    {"the purchases of '{}' add up to more than a number can hold", "“{}”的采购合计超出数值范围"},
    {"the row of '{}' adds up to {}, its column to {}", "“{}”的行合计为 {}，列合计为 {}"},
    {"the sales of '{}' add up to more than a number can hold", "“{}”的销售合计超出数值范围"},
    {"the spectral radius of the coefficients is {} (1 or more: no output meets a "
     "final demand)",
     "系数矩阵的谱半径为 {}（不小于 1：任何产出都无法满足最终需求）"},
    {"the table has no rows", "投入产出表没有行"},
    {"the value added of '{}' is negative ({})", "“{}”的增加值为负（{}）"},
    {"the value added of '{}' is not a finite number", "“{}”的增加值不是有限数值"},
    {"the volumes of all firms add up to more than a number can hold",
     "全部企业的交易量合计超出数值范围"},
    {"there is no node number {} among {}", "没有第 {} 个节点（共 {} 个）"},
    {"tube", "旁路"},
    {"unknown node '{}'", "未知节点“{}”"},
    {"upstream", "上游"},
    {"value added: {} numbers for {} names", "增加值：{1} 个名称对应 {0} 个数"},
    {"with households the spectral radius of the coefficients is {} (1 or more: all "
     "income comes back as income)",
     "计入居民后系数矩阵的谱半径为 {}（不小于 1：全部收入又变成收入）"},
    {"words stand apart by blanks", "各词之间用空格分隔"},
    {"{} failures did not come to rest, the first that of '{}'; their risk is too small",
     "{} 个失效情形未收敛，首个为“{}”；其风险偏低"},
    {"{} firms trade with no other, the first is '{}'", "{} 家企业不与其他企业交易，首个为“{}”"},
    {"{} numbers for {} sectors", "{1} 个行业对应 {0} 个数"},
    {"{} of '{}': {} is not a finite number from 0 on", "“{1}”的{0}：{2} 不是不小于 0 的有限数值"},
    {"{}, row '{}', column '{}': not a finite number", "{}，“{}”行、“{}”列：不是有限数值"},
    {"{}, row '{}', column '{}': {} is negative", "{}，“{}”行、“{}”列：{} 为负"},
    {"{}: no firm is given", "{}：没有给出企业"},
    {"{}: {} lines for {} sectors", "{0}：{2} 个行业对应 {1} 行"},
    {"{}: {} numbers for {} names", "{0}：{2} 个名称对应 {1} 个数"},
    {"{}: {} rows and {} columns, but {} and {} names",
     "{}：有 {} 行 {} 列，但名称分别有 {} 个和 {} 个"},
});

}  // namespace

std::span<const Translation> translations_of_network() { return texts_of_network; }

}  // namespace sim33618
