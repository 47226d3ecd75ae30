#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_comparisons = std::to_array<Translation>({
    {"  but no longer: {}\n", "  但不再达成：{}\n"},
    {"  unlike the first: {}\n", "  首个情景未达成而此处达成：{}\n"},
    {"'{}' and '{}' have different models: scenarios of one model are compared",
     "“{}”与“{}”的模型不同：只能比较同一模型的情景"},
    {"'{}' is one scenario: there is nothing to compare it with",
     "“{}”只是一个情景：没有可与之比较的情景"},
    {"'{}' is there twice: scenarios to compare need names of their own",
     "“{}”出现两次：要比较的情景名称不能相同"},
    {"'{}' over '{}' is a number of {}, not of {}", "“{}”除以“{}”的单位是 {}，不是 {}"},
    {"'{}' over the years is a number of {}, not of {}", "“{}”多年累计的单位是 {}，不是 {}"},
    {"'{}' runs from {} to {} by {} year, '{}' from {} to {} by {}: scenarios are compared over "
     "the same periods",
     "“{}”从 {} 年到 {} 年、每 {} 年一行，“{}”从 {} 年到 {} 年、每 {} "
     "年一行：只能比较时段相同的情景"},
    {"all years", "各年合计"},
    {"also draw so many members, the same ones for all scenarios (default: none)",
     "另外抽取这么多成员，各情景所用的抽样相同（默认：不抽样）"},
    {"declared here", "在此声明"},
    {"difference", "差值"},
    {"higher", "更高的比例"},
    {"price '{}'", "代价“{}”"},
    {"read {} scenarios", "读取 {} 个情景"},
    {"result folder (default: output/comparison)", "结果文件夹（默认：output/comparison）"},
    {"run scenarios and say how they differ from the first", "运行多个情景，说明与首个情景的差别"},
    {"run {} scenarios", "运行 {} 个情景"},
    {"scenario", "情景"},
    {"scenario files; the first is what the others are held against",
     "情景文件；其余情景与首个情景比较"},
    {"total '{}'", "累计“{}”"},
    {"unknown total '{}'", "未知的累计指标“{}”"},
    {"variables to compare, separated by commas (default: those of the model)",
     "要比较的变量，以逗号分隔（默认：模型所定）"},
    {"{} needs one of {}", "{}需要 {} 之一"},
    {"{}: {} of {} targets met\n", "{}：{} / {} 个目标达成\n"},
});

}  // namespace

std::span<const Translation> translations_of_comparisons() { return texts_of_comparisons; }

}  // namespace sim33618
