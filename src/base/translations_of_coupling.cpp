#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_coupling = std::to_array<Translation>({
    {"'{}' has no equations that firms could stand in for", "“{}”没有企业可以替代的方程"},
    {"'{}' is no node of the supply network", "“{}”不是供应网络的节点"},
    {"'{}' is no share", "“{}”不是份额"},
    {"'{}' of '{}' is no firm of the model", "“{1}”的“{0}”不是模型中的企业"},
    {"a coupling needs a population of firms and a supply network", "耦合需要企业群体和供应网络"},
    {"a model has one coupling with firms", "一个模型只有一份企业耦合"},
    {"also write tables of single firms (resolution: firms)",
     "另写单个企业的表（resolution: firms）"},
    {"coupling", "耦合"},
    {"firms act from the second year of a run on; this one ends in its first, {}",
     "企业从运行的第二年起参与；而本次运行在第一年（{}年）就结束"},
    {"firms would read '{}' before they give what it rests on: {}",
     "企业会在给出“{}”所依据的量之前读取它：{}"},
    {"in the path", "在该路径中"},
    {"say under 'parts' which nodes it has", "请在 parts 下写明它有哪些节点"},
    {"single firms act by the week: resolution: firms takes rows of years or quarters, steps of "
     "1/52 and euler, heun or rk4",
     "单个企业按周行动：resolution: firms 需要年度或季度的行、1/52 的步长以及 euler、heun 或 rk4"},
    {"step {}: firms of '{}' add up to {} more or less than '{}' has",
     "第 {0} 步：“{1}”的企业合计与“{3}”相差 {2}"},
    {"the model does not say what firms read and give ('coupling')",
     "模型没有说明企业读取和给出什么（coupling）"},
    {"the path must pass a stock", "该路径必须经过一个存量"},
    {"the state of single firms cannot be saved yet (resolution: aggregate)",
     "尚不能保存单个企业的状态（应写 resolution: aggregate）"},
});

}  // namespace

std::span<const Translation> translations_of_coupling() { return texts_of_coupling; }

}  // namespace sim33618
