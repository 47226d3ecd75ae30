#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_levers = std::to_array<Translation>({
    {"'rank' and the scenario that levers are pulled on top of", "“rank”和作为基础的情景"},
    {"--by: '{}' is no variable with a single value", "--by：“{}”不是只有单个数值的变量"},
    {"--{} names nothing", "--{} 没有给出任何名称"},
    {"cost", "财政成本"},
    {"cost: {} of all years, {}\n", "财政成本：{}，各年合计，{}\n"},
    {"each lever is pulled alone: together they may do more or less\n",
     "每次只拉动一个杠杆：合在一起的效果可能更大或更小\n"},
    {"how strongly, separated by commas (default: all zones)",
     "力度，以逗号分隔（默认：所有档位）"},
    {"no lever has a zone '{}' (there are {})", "没有任何杠杆有档位“{}”（现有 {}）"},
    {"pull each lever alone and rank them by what they change",
     "逐个拉动政策杠杆，按其改变的大小排序"},
    {"rank SCENARIO", "rank 情景"},
    {"result folder (default: output/levers)", "结果文件夹（默认：output/levers）"},
    {"the model has no levers", "模型没有政策杠杆"},
    {"unknown word '{}' after '{}' (one of {})", "“{1}”之后的词“{0}”未知（可为 {2}）"},
    {"variable to rank by (default: the model's first indicator)",
     "用于排序的变量（默认：模型的首个指标）"},
    {"zone", "档位"},
    {"{}, {}, {}: {} without levers\n\n", "{}，{}，{}：不拉动杠杆时为 {}\n\n"},
});

}  // namespace

std::span<const Translation> translations_of_levers() { return texts_of_levers; }

}  // namespace sim33618
