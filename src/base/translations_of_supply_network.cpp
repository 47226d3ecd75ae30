#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_supply_network = std::to_array<Translation>({
    {"'{}' and '{}' run over different goods", "“{}”与“{}”的产品维度不同"},
    {"'{}' does not run over '{}' or a subset of it alone", "“{}”的维度不只是“{}”或其子集"},
    {"'{}' is neither a final demand nor an import", "“{}”既不是最终需求也不是调入或进口"},
    {"'{}' is no single share", "“{}”不是单个份额"},
    {"'{}' is {}, not a share from 0 to below 1", "“{}”为 {}，不是 0 到 1（不含）之间的份额"},
    {"a model has one supply network", "一个模型只有一个供应网络"},
    {"a supply network is a table of a year: the run must save each year, not every {} of one",
     "供应网络是年度表：运行须逐年保存，而不是每 {} 年"},
    {"supply network of {}: {}", "{} 年供应网络：{}"},
    {"the column '{}'", "列“{}”"},
    {"the estimate", "初始估计"},
    {"the first dimension of '{}' is not '{}' or a subset of it",
     "“{}”的第一个维度不是“{}”或其子集"},
    {"the model '{}' does not say who supplies whom (files: network)",
     "模型“{}”没有说明供应关系（files: network）"},
    {"the row '{}'", "行“{}”"},
    {"the table cannot be balanced: after {} rounds {} is still {} of its total off",
     "表无法平衡：经过 {} 轮后，{}与应有值仍相差 {}（相对）"},
    {"the table cannot be balanced: {} should add up to {}, but no cell can make up the {} that is "
     "missing",
     "表无法平衡：{}之和应为 {}，但没有单元格能补足所缺的 {}"},
    {"the total of {} is not a finite number", "{}的合计不是有限数"},
    {"the unit of '{}' does not convert to '{}' of '{}'", "“{0}”的单位不能换算为“{2}”的“{1}”"},
    {"the unit of '{}' is not that of '{}' per '{}'", "“{}”的单位不是“{}”除以“{}”的单位"},
    {"unknown final demand '{}'", "未知的最终需求“{}”"},
    {"unknown import '{}'", "未知的调入或进口“{}”"},
});

}  // namespace

std::span<const Translation> translations_of_supply_network() { return texts_of_supply_network; }

}  // namespace sim33618
