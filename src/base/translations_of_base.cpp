#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_base = std::to_array<Translation>({
    {"'{}' does not begin with a number", "“{}”不以数字开头"},
    {"'{}' is beyond the range of numbers", "“{}”超出数值范围"},
    {"'{}' is larger than {} MB, the most a file may have", "“{}”超过文件大小上限 {} MB"},
    {"'{}' is no factor of a unit", "“{}”不能作为单位的因子"},
    {"'{}' is no number", "“{}”不是数字"},
    {"'{}' is not expected in a unit", "单位中不应出现“{}”"},
    {"... and more than {} more\n", "…… 另有 {} 条以上\n"},
    {"... and {} more\n", "…… 另有 {} 条\n"},
    {"a closing parenthesis is missing in a unit", "单位中缺少右括号"},
    {"a power in a unit is a whole number from -9 to 9", "单位中的幂次应为 -9 到 9 的整数"},
    {"a unit ends too early", "单位不完整"},
    {"a unit is missing (write 1 for a dimensionless number)", "缺少单位（无量纲数写 1）"},
    {"cannot read '{}': {}", "无法读取“{}”：{}"},
    {"did you mean '{}'?", "是否想写“{}”？"},
    {"error", "错误"},
    {"it is a folder", "它是文件夹"},
    {"it is a pipe or a device, not a file", "它是管道或设备，不是文件"},
    {"it was changed meanwhile", "读取期间文件被改动"},
    {"note", "说明"},
    {"the scale of the unit is beyond the range of numbers", "单位的换算系数超出数值范围"},
    {"too many parentheses in a unit", "单位中的括号过多"},
    {"unknown unit '{}'", "未知单位“{}”"},
    {"warning", "警告"},
    {"{}: {}\n", "{}：{}\n"},
    {"{}: {}: {}\n", "{}: {}：{}\n"},
    {"{}; {}", "{}；{}"},
});

}  // namespace

std::span<const Translation> translations_of_base() { return texts_of_base; }

}  // namespace sim33618
