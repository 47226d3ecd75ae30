#include "cli/loop_text.hpp"

#include "base/messages.hpp"
#include "base/numbers.hpp"

namespace sim33618 {
namespace {

std::vector<FoundLoop> loops_in(const CompiledModel& model) {
  return find_loops(model, causal_links(model, model.numbers(), model.document().time));
}

std::string rate_text(const FoundLoop& found, const LoopStrength& strength) {
  if (found.stock_count == 0 || strength.gain == 0) return {};
  return format_short(strength.rate, 3);
}

std::string strength_text(const FoundLoop& found, const LoopStrength& strength) {
  if (strength.gain == 0) return say("  {}: without effect\n", strength.date);
  if (found.stock_count == 0)
    return say("  {}: what goes round once comes back {} times as large\n", strength.date,
               format_short(strength.gain, 3));
  return say("  {}: alone it would move its stocks ({}) at {}/yr\n", strength.date,
             found.stock_count, format_short(strength.rate, 3));
}

bool is_stock(const CompiledModel& model, std::size_t variable) {
  return model.structure().variables[variable].kind() == VariableKind::stock;
}

constexpr std::size_t page_width = 110;

// The chain in lines that a page can have; stocks stand out.
std::string chain_lines(const CompiledModel& model, const FoundLoop& found) {
  std::string text;
  std::size_t width = 0;
  const auto put = [&](std::size_t variable, const std::string& behind) {
    const char* const mark = is_stock(model, variable) ? "**" : "";
    const std::string& name = model.structure().variables[variable].name();
    const std::size_t added = name.size() + 10;
    if (width + added > page_width) {
      text.back() = '\n';
      width = 0;
    }
    width += added;
    text += fmt::format("{}`{}`{}{}", mark, name, mark, behind);
  };
  for (const LoopLink& link : found.chain) put(link.variable, link.sign > 0 ? " +→ " : " −→ ");
  put(found.chain.front().variable, "\n");
  return text;
}

std::string loop_section(const CompiledModel& model, const FeedbackLoop& loop,
                         const FoundLoop& found) {
  return fmt::format("\n## {} {}\n\n`{}`, {}.\n{}\n\n{}", loop.title.en, loop.title.zh,
                     loop.name.text, polarity_name(loop.polarity), loop.doc,
                     chain_lines(model, found));
}

}  // namespace

ScreenTable loops_table(const CompiledModel& model) {
  ScreenTable table(
      to_say({"name", "polarity", "title", "标题", "stocks", "first rate", "last rate", "chain"}));
  table.translate(1);
  table.numbers_in(4, 6);
  const std::vector<FoundLoop> found = loops_in(model);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const FeedbackLoop& loop = model.document().loops[i];
    table.add(
        {loop.name.text, polarity_name(loop.polarity), loop.title.en, loop.title.zh,
         fmt::format("{}", found[i].stock_count), rate_text(found[i], found[i].strengths.front()),
         rate_text(found[i], found[i].strengths.back()), chain_text(model.structure(), found[i])});
  }
  return table;
}

std::string explain_loop(const CompiledModel& model, std::size_t loop, const FoundLoop& found) {
  const FeedbackLoop& named = model.document().loops[loop];
  std::string text = say("{}: {}, {} loop\n  {}\n", named.name.text,
                         fmt::format("{} {}", named.title.en, named.title.zh),
                         translated(polarity_name(named.polarity)), named.doc);
  text += say("  links:\n");
  ScreenTable links({say("from"), say("to"), say("sign"), say("kind")});
  for (std::size_t i = 0; i < found.chain.size(); ++i) {
    const std::size_t variable = found.chain[i].variable;
    const std::size_t next = found.chain[(i + 1) % found.chain.size()].variable;
    links.add({model.structure().variables[variable].name(),
               model.structure().variables[next].name(), found.chain[i].sign > 0 ? "+" : "−",
               kind_text(model.structure().variables[variable].kind())});
  }
  text += links.text(screen_width(), 4);
  for (const LoopStrength& strength : found.strengths) text += strength_text(found, strength);
  return text;
}

std::string loops_page(const CompiledModel& model) {
  std::string page =
      "# Feedback loops\n\n"
      "The loops that `model/loops.yaml` names, as the equations close them. `a +→ b`: b rises "
      "with "
      "a; `a −→ b`: b falls\nas a rises; each as long as all else stays as it is. Stocks are bold. "
      "What goes round a reinforcing loop once comes\nback as more of the same, round a balancing "
      "loop as less. `sim33618 list loops` shows how strong each is in a run,\n"
      "`sim33618 explain LOOP` one of them; the guide says how they are "
      "[found](../guide/model-language.md#feedback-loops).\n\n"
      "This page is made: `sim33618 print-loops > docs/model/loops.md`.\n";
  const std::vector<FoundLoop> found = loops_in(model);
  for (std::size_t i = 0; i < found.size(); ++i)
    page += loop_section(model, model.document().loops[i], found[i]);
  return page;
}

}  // namespace sim33618
