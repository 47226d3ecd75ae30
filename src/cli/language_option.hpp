#pragma once

#include <string>
#include <vector>

namespace sim33618 {

/// Takes `--lang en` or `--lang zh` out of the words of a command line, wherever it stands before
/// "--"; the last one counts. Sets SIM33618_LANG, so it comes before the first text. Throws
/// InputError for another language.
std::vector<std::string> take_language_option(const std::vector<std::string>& words);

}  // namespace sim33618
