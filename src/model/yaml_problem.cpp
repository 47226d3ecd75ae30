#include "model/yaml_problem.hpp"

#include <yaml-cpp/exceptions.h>

#include <map>

namespace sim33618 {
namespace {

const std::string& plain_words(const std::string& parser_message) {
  static const std::map<std::string, std::string> words = {
      // yaml-cpp's message for more than 500 levels.
      {YAML::ErrorMsg::BAD_FILE, say("maps and lists are nested too deeply")},
      {YAML::ErrorMsg::END_OF_MAP,
       say("the indentation of this line fits no line above, or a ':' is missing")},
      {YAML::ErrorMsg::END_OF_SEQ,
       say("the indentation of this line fits no line above, or a '-' is missing")},
      {YAML::ErrorMsg::MAP_VALUE,
       say("a ':' is not expected here; text that holds ': ' stands in quotes")},
      {YAML::ErrorMsg::MAP_KEY, say("a key is not expected here")},
      {YAML::ErrorMsg::BLOCK_ENTRY, say("a '-' is not expected here")},
      {YAML::ErrorMsg::FLOW_END, say("this bracket closes nothing, or the wrong bracket")},
      {YAML::ErrorMsg::EOF_IN_SCALAR, say("a quoted text is not closed")},
      {YAML::ErrorMsg::DOC_IN_SCALAR, say("a quoted text is not closed")},
      {YAML::ErrorMsg::UNKNOWN_TOKEN,
       say("text cannot begin with this character; put the text in quotes")},
  };
  const auto found = words.find(parser_message);
  return found == words.end() ? parser_message : found->second;
}

bool is_end(const Span& at) {
  return at.source->text().find_first_not_of(" \r\n", at.begin) == std::string::npos;
}

}  // namespace

void report_yaml_problem(const std::string& parser_message, const Span& at, const Span& open,
                         Diagnostics& diagnostics) {
  const bool is_map = parser_message == YAML::ErrorMsg::END_OF_MAP_FLOW;
  const bool is_bracket = is_map || parser_message == YAML::ErrorMsg::END_OF_SEQ_FLOW;
  if (is_bracket && open && is_end(at)) {
    diagnostics.error(open, is_map ? say("not valid YAML: this '{{' is not closed by '}}'")
                                   : say("not valid YAML: this '[' is not closed by ']'"));
    return;
  }
  if (is_bracket && open) {
    diagnostics
        .error(at, say("not valid YAML: ',' or '{}' is expected here; text that holds ': ' stands "
                       "in quotes",
                       is_map ? "}" : "]"))
        .note(open, say("inside this bracket"));
    return;
  }
  diagnostics.error(at, say("not valid YAML: {}", plain_words(parser_message)));
}

}  // namespace sim33618
