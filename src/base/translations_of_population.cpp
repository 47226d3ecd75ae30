#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_population = std::to_array<Translation>({
    {"'facts'", "“facts”"},
    {"'levels_above'", "“levels_above”"},
    {"'population'", "“population”"},
    {"'variables'", "“variables”"},
    {"'{}' does not run over '{}'", "“{}”不是按“{}”展开"},
    {"'{}' has no value for '{}', which has firms", "“{}”没有“{}”的值，而后者有企业"},
    {"'{}' has {} dimensions, not {}", "“{}”有 {} 个维度，而不是 {} 个"},
    {"'{}' is more than 100 %", "“{}”大于 100%"},
    {"'{}' is no digital level (1 to {})", "“{}”不是数字化等级（1 至 {}）"},
    {"'{}' is not a number above 0", "“{}”不是大于 0 的数"},
    {"'{}' of the firm '{}' is {}, its links say {}", "企业“{1}”的“{0}”为 {2}，按其链接为 {3}"},
    {"'{}' of the firms of '{}' that are known comes to {} of {}, which leaves nothing to others",
     "“{1}”已知企业的“{0}”合计 {2}，总量为 {3}，没有给其他企业留下余量"},
    {"--complete goes with --firms", "--complete 须与 --firms 同用"},
    {"a saved year (default: the last)", "已保存的年份（默认：最后一年）"},
    {"archetype", "企业类型"},
    {"archetype '{}'", "企业类型“{}”"},
    {"automation %", "自动化率 %"},
    {"classes by '{}' of '{}' hold {} firms with an output of {}, firms.csv {} with {}",
     "“{1}”按“{0}”的分组有 {2} 家企业、产出 {3}，firms.csv 有 {4} 家、产出 {5}"},
    {"cluster", "集群"},
    {"digital level", "数字化等级"},
    {"district", "区县"},
    {"firms of digital level {} are of {} archetypes instead of one",
     "数字化等级 {} 的企业属于 {} 个类型，而不是一个"},
    {"firms.csv has no firm '{}'", "firms.csv 中没有企业“{}”"},
    {"how many firms, 100 to 1000000 (default: as many as are counted)",
     "企业数，100 至 1000000（默认：与统计数相同）"},
    {"known", "已知企业"},
    {"largest %", "最大企业占比 %"},
    {"make the firms of a scenario's year, one by one, from figures and your own",
     "逐家生成情景某年的企业，依据数据和您自己的企业"},
    {"more firms at level {} or above than at the level below",
     "等级 {} 及以上的企业多于低一级的企业"},
    {"the cell in column '{}' is empty", "列“{}”中的单元格为空"},
    {"the column '{}' is given twice", "列“{}”出现了两次"},
    {"the file of --firms names all firms of its clusters; their outputs are scaled",
     "--firms 的文件列出其中各集群的全部企业；其产出按集群总量缩放"},
    {"the firm '{}' cannot supply itself", "企业“{}”不能向自己供货"},
    {"the firm '{}' has a capacity of {}, but makes {}", "企业“{}”产能为 {}，产出却为 {}"},
    {"the firm '{}' is neither given nor named by the model", "企业“{}”既未给出，模型中也没有其名"},
    {"the firm '{}' makes {}, more than the {} of '{}' that '{}' has left for it",
     "企业“{0}”产出 {1}，超过“{4}”在“{3}”中所余的 {2}"},
    {"the firms of '{}' that are given or named make {} of {}, which leaves nothing to others",
     "“{}”中给出或列名的企业产出 {}，总量为 {}，没有给其他企业留下余量"},
    {"the link from '{}' to '{}' is given twice", "从“{}”到“{}”的链接出现了两次"},
    {"the links that are given from '{}' carry more than its output of {}",
     "给出的“{}”的销售链接超过其产出 {}"},
    {"the links that are given from '{}' to '{}' carry more than the {} that flow there",
     "给出的从“{}”到“{}”的链接超过两者之间的流量 {}"},
    {"the links that are given to '{}' carry more than its inputs of {}",
     "给出的“{}”的采购链接超过其投入 {}"},
    {"the mean automation of {} % cannot be met: firms for which it is known leave {} % to others",
     "无法达到 {}% 的平均自动化率：已知企业给其他企业留下 {}%"},
    {"the model counts no firms in '{}'", "模型在“{}”中没有统计企业"},
    {"the model does not say what its firms are like ('population' in firms.yaml)",
     "模型没有说明其企业的情况（firms.yaml 中的“population”）"},
    {"the scenario whose year the firms add up to", "企业合计所对应的情景"},
    {"which of all populations (default: the scenario's)", "取哪一个企业总体（默认：情景的）"},
    {"your own firms (firms.csv): they replace made ones, clusters keep their totals",
     "您自己的企业（firms.csv）：替换生成的企业，集群总量不变"},
    {"your own links (links.csv) between firms that have a name",
     "您自己的链接（links.csv），在有名称的企业之间"},
    {"{} firms in {}, {} links\n", "{1} 年 {0} 家企业，{2} 条链接\n"},
    {"{} firms trade with no other; manifest.json names them\n",
     "{} 家企业不与其他企业交易；manifest.json 列出了它们\n"},
    {"{} parts of clusters in districts have another output than the model's; manifest.json names "
     "them\n",
     "{} 个集群在区县的部分与模型的产出不同；manifest.json 列出了它们\n"},
});

}  // namespace

std::span<const Translation> translations_of_population() { return texts_of_population; }

}  // namespace sim33618
