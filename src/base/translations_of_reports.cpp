#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_reports = std::to_array<Translation>({
    {"'{}' is a folder, not a file", "“{}”是文件夹，不是文件"},
    {"'{}' is no attribute of '{}'", "“{}”不是“{}”的属性"},
    {"--theme is 'light' or 'dark', not '{}'", "--theme 只能是 light 或 dark，而不是“{}”"},
    {"PIXELS", "像素"},
    {"a chart of '{}' needs several elements of one dimension", "“{}”的图表需要一个维度的若干元素"},
    {"a model has one file of reports", "一个模型只有一个报告文件"},
    {"and {} more", "另有 {} 条"},
    {"cannot keep {} bytes in memory: {}", "无法在内存中保存 {} 字节：{}"},
    {"cannot start '{}': {}", "无法启动“{}”：{}"},
    {"chart '{}' needs one of variable, series, table",
     "图表“{}”须给出 variable、series、table 之一"},
    {"differences from the first scenario", "与第一个情景之差"},
    {"draw a figure of a report by itself, as SVG for a paper (needs node)",
     "单独绘制报告中的一幅图，存为论文可用的 SVG（需要 node）"},
    {"figures are drawn by node, which is not on the PATH: install it (scripts/install-packages "
     "build), or save the figure in report.html",
     "绘图需要 node，但 PATH 中没有：请安装（scripts/install-packages build），或在 report.html "
     "中保存该图"},
    {"how wide it is (default: 900)", "图宽（默认：900）"},
    {"lower", "越低越好"},
    {"made with version {} of the program, shown by {}", "由程序 {} 版生成，由 {} 版展示"},
    {"make a web page of result folders that opens offline",
     "由结果文件夹生成可离线打开的网页报告"},
    {"node could not draw the figure: {}", "node 无法绘制该图：{}"},
    {"note: {}\n", "提示：{}\n"},
    {"nothing is known of the files but their text (there is no datapackage.json)",
     "除文本外对这些文件一无所知（没有 datapackage.json）"},
    {"on a light or a dark ground (default: light)", "浅色或深色背景（默认：light）"},
    {"reports are off: the program was built without node and npm; install both "
     "(scripts/install-packages build) and build with -D SIM33618_REPORT=ON",
     "报告功能已关闭：编译时没有 node 和 npm；请安装二者（scripts/install-packages build），并以 "
     "-D SIM33618_REPORT=ON 重新编译"},
    {"result folders; several are laid side by side", "结果文件夹；多个时并列展示"},
    {"result folders; several become one report", "结果文件夹；多个合成一份报告"},
    {"the table '{}' has no column '{}'", "表“{}”没有列“{}”"},
    {"the year of a figure that shows one (default: the last)",
     "单一年份图所示的年份（默认：最后一年）"},
    {"there is no figure '{}' (without --figure all are listed)",
     "没有名为“{}”的图（不带 --figure 时列出全部）"},
    {"warning: {}: {}\n", "警告：{}：{}\n"},
    {"where the picture goes (default: NAME.svg)", "图写到哪里（默认：NAME.svg）"},
    {"where the report goes (default: report.html in the folder; of several, here)",
     "报告写到哪里（默认：该文件夹内的 report.html；多个时写到当前目录）"},
    {"which figure; without it all that can be drawn are listed",
     "哪一幅图；不给出时列出所有可绘制的图"},
    {"write no report.html", "不写 report.html"},
});

}  // namespace

std::span<const Translation> translations_of_reports() { return texts_of_reports; }

}  // namespace sim33618
