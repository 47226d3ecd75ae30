#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr std::array texts_of_runs = {
    Translation{" or ", " 或 "},
    Translation{"'parameters'", "“parameters”"},
    Translation{"'{}' cannot be correlated with itself", "“{}”不能与自身相关"},
    Translation{"'{}' does not convert to '{}', the unit of '{}'",
                "“{0}”不能换算为“{2}”的单位“{1}”"},
    Translation{"'{}' has no elements", "“{}”没有元素"},
    Translation{"'{}' has no further dimension", "“{}”没有更多维度"},
    Translation{"'{}' holds something else than a result and is left alone",
                "“{}”中的内容不是结果，未予改动"},
    Translation{"'{}' is a symbolic link to nothing", "“{}”是指向不存在位置的符号链接"},
    Translation{"'{}' is computed by the model ({}); a scenario changes data only",
                "“{}”由模型计算（{}）；情景只能更改数据"},
    Translation{"'{}' is constant over time and takes no years",
                "“{}”不随时间变化，不能按年份赋值"},
    Translation{"'{}' is in the way: results go into a folder of that name",
                "已存在“{}”：结果须写入以此命名的文件夹"},
    Translation{"'{}' is no data of the model", "“{}”不是模型的数据变量"},
    Translation{"'{}' is no folder", "“{}”不是文件夹"},
    Translation{"'{}' is no name for a result; rename the scenario file",
                "“{}”不能用作结果名称；请给情景文件改名"},
    Translation{"'{}' is no seed (a whole number from 0 on)", "“{}”不是种子（应为从 0 起的整数）"},
    Translation{"'{}' needs a unit that converts to '{}'", "“{}”须带有可换算为“{}”的单位"},
    Translation{"'{}' takes an element for each of its dimensions; {} given",
                "“{}”的每个维度都须给出一个元素；给出了 {} 个"},
    Translation{"a Sobol' design draws at most {} numbers, not {}; use a random design",
                "Sobol 设计最多抽取 {} 个数，而此处为 {} 个；请改用随机设计"},
    Translation{"a quantity", "数量"},
    Translation{"a quantity or a map", "数量或键值对"},
    Translation{"a run cannot start in {}: '{}' and {} more of the data have numbers for a "
                "start in {} only",
                "不能从{0}年开始运行：“{1}”和另外{2}项数据只有自{3}年开始的数值"},
    Translation{"a run cannot start in {}: '{}' has numbers for a start in {} only",
                "不能从{}年开始运行：“{}”只有自{}年开始的数值"},
    Translation{"cannot write '{}': {}", "无法写入“{}”：{}"},
    Translation{"it does not fit the model", "它与模型不相符"},
    Translation{"it is of another clock: the model reads the end of the run, which is {}, not {}",
                "它的时间设置不同：模型引用运行终点，现为 {}，而不是 {}"},
    Translation{"it is of another clock: {}; the scenario has {}",
                "它的时间设置不同：{}；情景为 {}"},
    Translation{"it is of another model: its file '{}' differs", "它属于另一模型：文件“{}”不同"},
    Translation{"it is of another scenario: '{}' differs before the saved point",
                "它属于另一情景：“{}”在保存点之前不同"},
    Translation{"it is of another scenario: its seed is {}, not {}",
                "它属于另一情景：其种子为 {}，而不是 {}"},
    Translation{"it was saved by sim33618 {}, this is {}", "它由 sim33618 {} 保存，而本程序为 {}"},
    Translation{"no number '{}' is drawn", "没有抽取名为“{}”的数"},
    Translation{"no quantity is given for '{}'", "没有给出“{}”的数量"},
    Translation{"results cannot go into '{}': {}", "结果无法写入“{}”：{}"},
    Translation{"the correlation of '{}' and '{}' is given twice", "“{}”与“{}”的相关系数重复给出"},
    Translation{
        "the correlation {} of '{}' and '{}' contradicts the others (not positive definite; "
        "pairs that are not given count as 0)",
        "相关系数 {}（“{}”与“{}”）与其他相关系数矛盾（相关矩阵非正定；未给出的配对按 0 计）"},
    Translation{"the correlation {} of '{}' and '{}' is not between -1 and 1",
                "相关系数 {}（“{}”与“{}”）不在 -1 与 1 之间"},
    Translation{"the lookup '{}' has no values over time to report",
                "表函数“{}”没有可报告的时间序列"},
    Translation{"the name of '{}' is not UTF-8 text; rename the file",
                "“{}”的文件名不是 UTF-8 文本；请改名"},
    Translation{"the name of a folder", "文件夹名"},
    Translation{"the name of a scenario file", "情景文件名"},
    Translation{"the output '{}' is listed twice", "输出“{}”重复列出"},
    Translation{"the report name of '{}' lacks {}", "“{}”的报告名称缺少 {}"},
    Translation{"the report name of '{}' repeats {}", "“{}”的报告名称重复了 {}"},
    Translation{"the scenario", "情景"},
    Translation{"the scenario '{}' is of another model than the program",
                "情景“{}”与程序不属于同一模型"},
    Translation{"the scenario ends before the saved point", "情景在保存点之前结束"},
    Translation{"the scenarios extend each other in a circle: {}", "情景循环继承：{}"},
    Translation{"there is no scenario '{}' in {}", "{1} 中没有情景“{0}”"},
    Translation{"two rows of the tables would be called '{}'", "结果表中会有两行同名：“{}”"},
    Translation{"unknown parameter '{}'", "未知参数“{}”"},
    Translation{"write '{} {}'", "请写“{} {}”"},
    Translation{"{} in the report name is no dimension of '{}'", "报告名称中的 {} 不是“{}”的维度"},
};

}  // namespace

std::span<const Translation> translations_of_runs() { return texts_of_runs; }

}  // namespace sim33618
