#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim33618 {

/// Optimal string alignment distance (Damerau-Levenshtein with adjacent transpositions), in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate closest to `word`, if one is close enough to be a slip of the keyboard (at most a
/// third of its length, one letter of two); the first of several equally close ones. Case
/// differences cost nothing.
std::optional<std::string> closest(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// The message followed by the suggestion, if there is one.
std::string with_suggestion(const std::string& message, const std::string& suggestion);

/// "did you mean 'x'?", or an empty text where nothing is close.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace sim33618
