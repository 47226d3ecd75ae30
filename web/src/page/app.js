import { all_figures } from "../charts/figures.js";
import { left_out } from "../charts/table.js";
import { read_state, write_state } from "../state.js";
import { make_view } from "../view.js";
import { indicator_cards } from "./cards.js";
import { h } from "./dom.js";
import { run_facts } from "./facts.js";
import { figure_card } from "./figure.js";
import { header, scenario_bar } from "./header.js";
import { sections } from "./sections.js";
import { all_tables } from "./tables.js";
import { targets_section } from "./targets.js";

/** @import { ReportDocument } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { State } from "../state.js" */
/** @import { Card } from "./figure.js" */

/**
 * The page: made anew of document and state whenever the state changes.
 * @param {ReportDocument} report
 * @param {HTMLElement} root
 */
export function start(report, root) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  let state = read_state(location.hash, report.language);
  /** @type {Card[]} */
  let cards = [];
  let printing = false;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) cards.find((card) => card.root === entry.target)?.draw();
      }
    },
    { rootMargin: "300px" },
  );

  /** @param {Partial<State>} change_of_state */
  const change = (change_of_state) => {
    state = { ...state, ...change_of_state };
    history.replaceState(null, "", `#${write_state(state, report.language)}`);
    render();
  };
  /** @param {string} figure @param {string} name @param {string} value */
  const choose = (figure, name, value) =>
    change({
      figures: { ...state.figures, [figure]: { ...state.figures[figure], [name]: value } },
    });

  const render = () => {
    const theme = printing ? "light" : (state.theme ?? (dark.matches ? "dark" : "light"));
    const focused = document.activeElement?.id;
    const top = window.scrollY;
    document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset.theme = theme;
    const view = make_view(report, state, theme);
    for (const card of cards) card.dispose();
    watcher.disconnect();
    cards = [];
    const shown = contents(view, cards, choose, Math.min(root.clientWidth || 900, 1200) - 34);
    root.replaceChildren(
      h("a", { class: "skip", href: "#", click: skip }, view.t("Skip to the contents")),
      header(view, theme, change),
      h(
        "div",
        { class: "bar" },
        h(
          "nav",
          { "aria-label": view.t("Sections") },
          ...shown.map(({ id, title }) =>
            h("a", { href: `#at=${id}`, click: (event) => go_to(event, id) }, title),
          ),
        ),
        scenario_bar(view, change),
      ),
      h("main", { id: "contents", tabindex: -1 }, marks(view), ...shown.map((each) => each.root)),
      h(
        "footer",
        {},
        view.t(
          "All numbers of this page stand in its tables; the pictures are drawn of them alone.",
        ),
      ),
    );
    for (const card of cards) watcher.observe(card.root);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    window.scrollTo(0, top);
  };

  /** @param {Event} event @param {string} id */
  const go_to = (event, id) => {
    event.preventDefault();
    state = { ...state, at: id };
    history.replaceState(null, "", `#${write_state(state, report.language)}`);
    show_place(id);
  };
  /** @param {Event} event */
  const skip = (event) => {
    event.preventDefault();
    document.getElementById("contents")?.focus();
  };
  const draw_all = () => {
    for (const card of cards) card.draw();
  };

  render();
  if (state.at) show_place(state.at);
  window.addEventListener("hashchange", () => {
    state = read_state(location.hash, report.language);
    render();
    if (state.at) show_place(state.at);
  });
  dark.addEventListener("change", render);
  let waiting = 0;
  window.addEventListener("resize", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (!printing) for (const card of cards) if (in_sight(card.root)) card.draw();
    }, 120);
  });
  window.addEventListener("beforeprint", () => {
    printing = true;
    document.documentElement.classList.add("printing");
    render();
    draw_all();
  });
  window.addEventListener("afterprint", () => {
    printing = false;
    document.documentElement.classList.remove("printing");
    render();
  });
}

/** @param {string} id  of a section or figure */
function show_place(id) {
  const place = document.getElementById(`section-${id}`) ?? document.getElementById(`figure-${id}`);
  place?.scrollIntoView({ block: "start" });
  place?.querySelector("h2")?.focus({ preventScroll: true });
}

/** @param {Element} element */
function in_sight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -300 && top < window.innerHeight + 300;
}

/** @param {View} view */
function marks(view) {
  const lines = view.document.results.flatMap((result) =>
    (result.marks ?? []).map((mark) => h("li", {}, `${result.folder}: ${mark}`)),
  );
  if (view.document.results.every((result) => result.scenarios.length === 0)) {
    lines.push(h("li", {}, view.t("The results hold no scenario.")));
  }
  return lines.length === 0
    ? null
    : h(
        "div",
        { class: "warning", role: "alert" },
        h("strong", {}, view.t("Read with care")),
        h("ul", {}, ...lines),
      );
}

/**
 * @param {View} view
 * @param {Card[]} cards  gets those of all figures
 * @param {(figure: string, name: string, value: string) => void} choose
 * @param {number} width
 * @returns {{ id: string, title: string, root: HTMLElement }[]}
 */
function contents(view, cards, choose, width) {
  const { t } = view;
  const figures = all_figures(view);
  const known = sections(t);
  return known.flatMap(({ id, title }) => {
    /** @type {(Node | null)[]} */
    const inside = [];
    if (id === "summary") inside.push(indicator_cards(view));
    if (id === "targets") {
      const filter = {
        chosen: view.choice("targets", "show", "all"),
        choose: (/** @type {string} */ value) => choose("targets", "show", value),
      };
      inside.push(...targets_section(view, filter));
    }
    for (const figure of figures) {
      const place = known.some((each) => each.id === figure.section) ? figure.section : "tables";
      if (place !== id) continue;
      const drawing = figure.draw(view, width);
      if (drawing) {
        const card = figure_card(view, figure, drawing, choose);
        cards.push(card);
        inside.push(card.root);
        continue;
      }
      const reason = figure.role && left_out(view, figure.role);
      if (reason) inside.push(h("p", { class: "note" }, `${view.title(figure.title)}: ${reason}`));
    }
    if (id === "tables" || id === "facts") {
      for (const result of view.document.results) {
        if (id === "facts") inside.push(run_facts(view, result));
        else inside.push(h("h3", {}, result.folder), ...all_tables(view, result));
      }
    }
    const full = /** @type {Node[]} */ (inside.filter((each) => each !== null));
    if (full.length === 0) return [];
    const root = h(
      "section",
      { id: `section-${id}`, "data-section": id },
      h("h2", { tabindex: -1 }, title),
      ...full,
    );
    return [{ id, title, root }];
  });
}
