import { line_style } from "../palette.js";
import { units_of } from "../state.js";
import { h, select } from "./dom.js";

/** @import { State } from "../state.js" */
/** @import { View } from "../view.js" */

/**
 * @typedef {(change: Partial<State>) => void} Change
 */

/**
 * @param {View} view
 * @param {"light" | "dark"} theme  as it is
 * @param {Change} change
 */
function settings(view, theme, change) {
  const { t, state } = view;
  const units = units_of(state);
  /** @param {"money" | "energy" | "mass"} name */
  const set_unit = (name) => (/** @type {string} */ value) =>
    change({ units: { ...state.units, [name]: value } });
  return h(
    "div",
    { class: "settings", role: "group", "aria-label": t("Settings") },
    select(
      "language",
      "语言 / Language",
      [
        { value: "en", label: "English" },
        { value: "zh", label: "中文" },
      ],
      view.language,
      (value) => change({ language: /** @type {any} */ (value) }),
    ),
    select(
      "theme",
      t("Theme"),
      [
        { value: "light", label: t("light") },
        { value: "dark", label: t("dark") },
      ],
      theme,
      (value) => change({ theme: /** @type {any} */ (value) }),
    ),
    select(
      "money",
      t("Money"),
      [
        { value: "billion", label: t("billion CNY") },
        { value: "yi", label: "亿元" },
      ],
      units.money,
      set_unit("money"),
    ),
    select(
      "energy",
      t("Energy"),
      [
        { value: "joule", label: t("joules (PJ, GJ)") },
        { value: "tce", label: t("coal equivalent (tce)") },
      ],
      units.energy,
      set_unit("energy"),
    ),
    select(
      "mass",
      t("Emissions"),
      [
        { value: "mega", label: t("million t") },
        { value: "wan", label: t("10⁴ t") },
      ],
      units.mass,
      set_unit("mass"),
    ),
    h("button", { type: "button", id: "print", click: () => window.print() }, t("Print")),
  );
}

/**
 * Which scenarios are shown, and whether as differences.
 * @param {View} view
 * @param {Change} change
 */
export function scenario_bar(view, change) {
  const { t, state } = view;
  const { list } = view.scenarios;
  if (list.length < 2) return null;
  const shown = new Set(view.visible.map((each) => each.key));
  const toggles = list.map(({ key, place }) => {
    const mark = h("span", { class: "mark", "aria-hidden": "true" });
    mark.style.background = line_style(view.palette, place).color;
    const toggle = () => {
      const hidden = shown.has(key)
        ? [...state.hidden, key]
        : state.hidden.filter((each) => each !== key);
      change({
        hidden: hidden.length < list.length ? hidden : list.slice(1).map((each) => each.key),
      });
    };
    return h(
      "button",
      {
        type: "button",
        class: "toggle",
        id: `scenario-${place}`,
        "aria-pressed": String(shown.has(key)),
        click: toggle,
      },
      mark,
      view.scenario_name(key),
    );
  });
  return h(
    "div",
    { class: "scenarios", role: "group", "aria-label": t("Scenarios") },
    ...toggles,
    h(
      "button",
      {
        type: "button",
        class: "toggle",
        id: "delta",
        "aria-pressed": String(view.delta),
        click: () => change({ delta: !view.delta }),
      },
      t("Difference from {baseline}", { baseline: view.scenario_name(list[0].key) }),
    ),
  );
}

/**
 * @param {View} view
 * @param {"light" | "dark"} theme
 * @param {Change} change
 */
export function header(view, theme, change) {
  const { t } = view;
  const { list } = view.scenarios;
  const names = list.map((each) => view.scenario_name(each.key));
  const title = names.length === 0 ? t("Report") : names.slice(0, 4).join(" · ");
  const { name, version } = view.document.program ?? { name: "", version: "" };
  document.title = `${title} – ${name}`;
  return h(
    "header",
    { class: "top" },
    settings(view, theme, change),
    h("p", { class: "program" }, `${name} ${version}`),
    h(
      "h1",
      {},
      names.length > 4 ? t("{title} and {count} more", { title, count: names.length - 4 }) : title,
    ),
    ...list.slice(0, 4).flatMap(({ scenario }, at) => {
      const question = view.title(scenario.question);
      return question
        ? [
            h(
              "p",
              { class: "question" },
              names.length > 1 ? h("strong", {}, `${names[at]}: `) : null,
              question,
            ),
          ]
        : [];
    }),
  );
}
