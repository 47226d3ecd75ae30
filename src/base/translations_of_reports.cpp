#include <array>

#include "base/translation_parts.hpp"

namespace sim33618 {
namespace {

constexpr auto texts_of_reports = std::to_array<Translation>({
    {"'{}' is a folder, not a file", "“{}”是文件夹，不是文件"},
    {"'{}' is no attribute of '{}'", "“{}”不是“{}”的属性"},
    {"a chart of '{}' needs several elements of one dimension", "“{}”的图表需要一个维度的若干元素"},
    {"a model has one file of reports", "一个模型只有一个报告文件"},
    {"and {} more", "另有 {} 条"},
    {"chart '{}' needs one of variable, series, table",
     "图表“{}”须给出 variable、series、table 之一"},
    {"lower", "越低越好"},
    {"made with version {} of the program, shown by {}", "由程序 {} 版生成，由 {} 版展示"},
    {"make a web page of result folders that opens offline",
     "由结果文件夹生成可离线打开的网页报告"},
    {"note: {}\n", "提示：{}\n"},
    {"nothing is known of the files but their text (there is no datapackage.json)",
     "除文本外对这些文件一无所知（没有 datapackage.json）"},
    {"reports are off: the program was built without node and npm; install both "
     "(scripts/install-packages build) and build with -D SIM33618_REPORT=ON",
     "报告功能已关闭：编译时没有 node 和 npm；请安装二者（scripts/install-packages build），并以 "
     "-D SIM33618_REPORT=ON 重新编译"},
    {"result folders; several become one report", "结果文件夹；多个合成一份报告"},
    {"the table '{}' has no column '{}'", "表“{}”没有列“{}”"},
    {"warning: {}: {}\n", "警告：{}：{}\n"},
    {"where the report goes (default: report.html in the folder; of several, here)",
     "报告写到哪里（默认：该文件夹内的 report.html；多个时写到当前目录）"},
    {"write no report.html", "不写 report.html"},
});

}  // namespace

std::span<const Translation> translations_of_reports() { return texts_of_reports; }

}  // namespace sim33618
