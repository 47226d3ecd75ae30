#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr std::array table = {
    Translation{"'{}' ({}) does not add up to '{}' ({})", "“{}”（{}）不能加总为“{}”（{}）"},
    Translation{"'{}' cannot be the name of a column", "“{}”不能用作列名"},
    Translation{"'{}' cannot be the name of a table", "“{}”不能用作表名"},
    Translation{"'{}' has its columns in another order than datapackage.json",
                "“{}”的列序与 datapackage.json 不同"},
    Translation{"'{}' has {} bytes, datapackage.json says {}",
                "“{}”有 {} 字节，datapackage.json 记为 {}"},
    Translation{"'{}' is above its bound {}", "“{}”高于上限 {}"},
    Translation{"'{}' is below its bound {}", "“{}”低于下限 {}"},
    Translation{"'{}' is defined in '{}' and reported in '{}'",
                "“{}”定义的单位为“{}”，报告的单位为“{}”"},
    Translation{"'{}' is neither true nor false", "“{}”既不是 true 也不是 false"},
    Translation{"'{}' is no JSON object", "“{}”不是 JSON 对象"},
    Translation{"'{}' is no name the model reports or has a variable of",
                "“{}”不是模型报告的名称，也不是其变量"},
    Translation{"'{}' is no result folder (it has neither datapackage.json nor manifest.json)",
                "“{}”不是结果文件夹（既无 datapackage.json 也无 manifest.json）"},
    Translation{"'{}' is no value of column '{}'", "“{}”不是列“{}”的合法取值"},
    Translation{"'{}' is {} in {}, its parts add up to {}",
                "“{0}”在 {2} 为 {1}，其各部分之和为 {3}"},
    Translation{"'{}' lists '{}', which is no file of this folder",
                "“{}”列出的“{}”不是本文件夹的文件"},
    Translation{"'{}' of target '{}' is '{}', it should be '{}'",
                "目标“{1}”的“{0}”为“{2}”，应为“{3}”"},
    Translation{"'{}' runs over '{}', which is no dimension of the table",
                "“{}”的维度“{}”不是该表的维度"},
    Translation{"'{}' stands here, '{}' in {}", "此处为“{0}”，{2} 中为“{1}”"},
    Translation{"'{}' was changed after the run: its hash is {}, datapackage.json says {}",
                "“{}”在运行后被改动：其哈希值为 {}，datapackage.json 记为 {}"},
    Translation{"'{}', a part of '{}', is not defined", "“{1}”的组成部分“{0}”没有定义"},
    Translation{"a table has one dimension of a kind, not two", "同一族的维度在一张表中只能有一个"},
    Translation{"check result folders, also of another machine",
                "检查结果文件夹（也可来自其他计算机）"},
    Translation{"column '{}'", "列“{}”"},
    Translation{"datapackage.json of '{}' lists no table '{}'",
                "“{}”的 datapackage.json 未列出表“{}”"},
    Translation{"definition '{}'", "定义“{}”"},
    Translation{"nothing reports '{}'", "没有变量报告“{}”"},
    Translation{"result folders", "结果文件夹"},
    Translation{"table '{}'", "表“{}”"},
    Translation{"the bound", "界限"},
    Translation{"the cell of column '{}' is empty", "列“{}”的单元格为空"},
    Translation{"the columns of this table are {}, not {}", "该表的列应为 {}，而不是 {}"},
    Translation{"the first row", "第一行"},
    Translation{"the model", "模型"},
    Translation{"the model has no target '{}'", "模型没有目标“{}”"},
    Translation{"the parts", "各部分"},
    Translation{"the region of the model", "模型的区域"},
    Translation{
        "the report name '{}' is not defined (definitions are listed in model.yaml under 'files')",
        "报告名称“{}”没有定义（定义文件列在 model.yaml 的“files”下）"},
    Translation{"the result was made with the model {} {}, it is held against {} {}",
                "结果由模型 {} {} 得出，现与 {} {} 对照"},
    Translation{"the row of '{}' is missing", "缺少“{}”一行"},
    Translation{"the time series", "时间序列"},
    Translation{"the unit of '{}' is '{}', not '{}'", "“{}”的单位是“{}”，而不是“{}”"},
    Translation{"the unit of the part", "该部分的单位"},
    Translation{"timeseries.csv has no '{}' in {}", "timeseries.csv 中没有“{}”在 {} 的值"},
    Translation{"timeseries_long.csv has no row for '{}' in {}",
                "timeseries_long.csv 中没有“{}”在 {} 的一行"},
    Translation{"two rows are called '{}'", "有两行同名：“{}”"},
    Translation{"{} needs one of sources, grades", "{}须给出 sources 或 grades 之一"},
    Translation{"{}: {} findings\n", "{}：{} 处问题\n"},
};

}  // namespace

std::span<const Translation> translations_of_tables() { return table; }

}  // namespace sim33618
