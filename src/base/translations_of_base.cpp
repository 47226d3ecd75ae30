#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr std::array texts_of_base = {
    Translation{"'{}' does not begin with a number", "“{}”不以数字开头"},
    Translation{"'{}' is beyond the range of numbers", "“{}”超出数值范围"},
    Translation{"'{}' is larger than {} MB, the most a file may have",
                "“{}”超过文件大小上限 {} MB"},
    Translation{"'{}' is no factor of a unit", "“{}”不能作为单位的因子"},
    Translation{"'{}' is no number", "“{}”不是数字"},
    Translation{"'{}' is not expected in a unit", "单位中不应出现“{}”"},
    Translation{"... and more than {} more\n", "…… 另有 {} 条以上\n"},
    Translation{"... and {} more\n", "…… 另有 {} 条\n"},
    Translation{"a closing parenthesis is missing in a unit", "单位中缺少右括号"},
    Translation{"a power in a unit is a whole number from -9 to 9",
                "单位中的幂次应为 -9 到 9 的整数"},
    Translation{"a unit ends too early", "单位不完整"},
    Translation{"a unit is missing (write 1 for a dimensionless number)",
                "缺少单位（无量纲数写 1）"},
    Translation{"cannot read '{}': {}", "无法读取“{}”：{}"},
    Translation{"did you mean '{}'?", "是否想写“{}”？"},
    Translation{"error", "错误"},
    Translation{"it is a folder", "它是文件夹"},
    Translation{"it is a pipe or a device, not a file", "它是管道或设备，不是文件"},
    Translation{"it was changed meanwhile", "读取期间文件被改动"},
    Translation{"note", "说明"},
    Translation{"the scale of the unit is beyond the range of numbers",
                "单位的换算系数超出数值范围"},
    Translation{"too many parentheses in a unit", "单位中的括号过多"},
    Translation{"unknown unit '{}'", "未知单位“{}”"},
    Translation{"warning", "警告"},
    Translation{"{}: {}\n", "{}：{}\n"},
    Translation{"{}: {}: {}\n", "{}: {}：{}\n"},
    Translation{"{}; {}", "{}；{}"},
};

}  // namespace

std::span<const Translation> translations_of_base() { return texts_of_base; }

}  // namespace sim33618
