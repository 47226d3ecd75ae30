#include "cli/completion.hpp"

#include <fmt/format.h>

#include <string_view>

namespace sim33618 {
namespace {

constexpr std::string_view helpers =
    R"bash(# Made by 'sim33618 print-completion' from the descriptions of its commands.
# shellcheck shell=bash

# Offers the files of a kind that begin as the current word does.
_sim33618_files() {
  compopt -o filenames 2>/dev/null
  case $1 in
    folder) mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
    yaml)
      mapfile -t COMPREPLY < <(
        compgen -f -X '!*.yaml' -- "$cur"
        compgen -d -- "$cur"
      )
      ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
  esac
}

# Offers those of the given words that begin as the current word does.
_sim33618_words() {
  local word
  for word in "$@"; do
    [[ $word != "$cur"* ]] || COMPREPLY+=("$word")
  done
}

# Offers the words that the program knows for a command and the model of the command line.
_sim33618_known_words() {
  local words
  mapfile -t words < <(
    "${program/#\~\//$HOME/}" print-words ${model:+--model "$model"} "$1" 2>/dev/null
  )
  _sim33618_words "${words[@]}"
}

)bash";

// Takes the words before the current one apart; bash cuts --option=value at the '='.
constexpr std::string_view walk = R"bash(
_sim33618() {
  local program=$1 cur=${COMP_WORDS[COMP_CWORD]} command='' model='' option='' word
  COMPREPLY=()
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    if [[ $word == = ]]; then
      continue
    elif [[ -n $option ]]; then
      [[ $option != --model ]] || model=$word
      option=''
    elif _sim33618_takes_value "$command $word"; then
      option=$word
    elif [[ -z $command && $word != -* ]]; then
      command=$word
    fi
  done
  [[ $cur != = ]] || cur=''
)bash";

constexpr std::string_view closing = R"bash(}

complete -F _sim33618 sim33618
)bash";

std::string_view files_word(FileKind kind) {
  switch (kind) {
    case FileKind::folder: return "folder";
    case FileKind::yaml: return "yaml";
    case FileKind::any: break;
  }
  return "any";
}

// Says of "COMMAND OPTION" whether the next word is the option's value.
std::string takes_value(const std::vector<Command>& commands) {
  std::string patterns = "*' --lang'";
  for (const Command& command : commands) {
    for (const Option& option : command.options) {
      if (!option.value_name.empty())
        patterns += fmt::format(" | \\\n      '{} --{}'", command.name, option.name);
    }
  }
  return "_sim33618_takes_value() {\n  case $1 in\n    " + patterns +
         ") return 0 ;;\n  esac\n  return 1\n}\n";
}

std::string values(const std::vector<Command>& commands) {
  std::string text =
      "  if [[ -n $option ]]; then\n    case \"$command $option\" in\n"
      "      *' --lang') _sim33618_words en zh ;;\n";
  for (const Command& command : commands) {
    for (const Option& option : command.options) {
      if (!option.value_name.empty())
        text += fmt::format("      '{} --{}') _sim33618_files {} ;;\n", command.name, option.name,
                            files_word(option.files));
    }
  }
  return text + "    esac\n";
}

std::string names(const std::vector<Command>& commands) {
  std::string text = "  elif [[ -z $command ]]; then\n    _sim33618_words";
  for (const Command& command : commands) text += " " + command.name;
  return text + " --help --lang --version\n";
}

std::string options(const std::vector<Command>& commands) {
  std::string text = "  elif [[ $cur == -* ]]; then\n    case $command in\n";
  for (const Command& command : commands) {
    text += fmt::format("      {}) _sim33618_words", command.name);
    for (const Option& option : command.options) text += " --" + option.name;
    text += " --lang --help ;;\n";
  }
  return text + "    esac\n";
}

std::string words(const std::vector<Command>& commands) {
  std::string text = "  else\n    case $command in\n";
  for (const Command& command : commands) {
    const std::string offer = command.known_words
                                  ? "_sim33618_known_words " + command.name
                                  : fmt::format("_sim33618_files {}", files_word(command.files));
    if (command.most_words > 0) text += fmt::format("      {}) {} ;;\n", command.name, offer);
  }
  return text + "    esac\n  fi\n";
}

}  // namespace

std::string bash_completion(const std::vector<Command>& commands) {
  const std::vector<Command> shown = shown_commands(commands);
  return std::string(helpers) + takes_value(shown) + std::string(walk) + values(shown) +
         names(shown) + options(shown) + words(shown) + std::string(closing);
}

}  // namespace sim33618
