import { format_number, format_percent } from "./numbers.js";
import { palettes } from "./palette.js";
import { shown_scenarios } from "./scenarios.js";
import { units_of } from "./state.js";
import { in_language, translator } from "./text.js";
import { display_unit } from "./units.js";

/** @import { Cell, Language, ReportDocument, Title } from "./types.js" */
/** @import { Scenarios, ShownScenario } from "./scenarios.js" */
/** @import { Palette, Theme } from "./palette.js" */
/** @import { State } from "./state.js" */
/** @import { Translate } from "./text.js" */

/**
 * Everything that a figure needs to be drawn: the document, and how the reader wants to see it.
 * @typedef {object} View
 * @property {ReportDocument} document
 * @property {State} state
 * @property {Palette} palette
 * @property {Language} language
 * @property {Translate} t
 * @property {Scenarios} scenarios
 * @property {ShownScenario[]} visible  scenarios that are not switched off
 * @property {boolean} delta  whether differences from the first scenario are asked for
 * @property {(title: Title | string | null | undefined, otherwise?: string) => string} title
 * @property {(key: string) => string} scenario_name
 * @property {(value: number | null | undefined, options?: { sign?: boolean, digits?: number }) => string} number
 * @property {(share: number | null | undefined, options?: { sign?: boolean }) => string} percent
 * @property {(unit: string | null | undefined) => import("./units.js").DisplayUnit} unit
 * @property {(dimension: string | null | undefined, id: Cell) => string} element_name
 * @property {(dimension: string | null | undefined, id: Cell) => string | null} group_of
 * @property {(figure: string, name: string, otherwise: string) => string} choice
 */

/**
 * @param {ReportDocument} document
 * @param {State} state
 * @param {Theme} theme
 * @returns {View}
 */
export function make_view(document, state, theme) {
  const { language } = state;
  const t = translator(document, language);
  const scenarios = shown_scenarios(document);
  const shown = scenarios.list.filter((each) => !state.hidden.includes(each.key));
  const visible = shown.length > 0 ? shown : scenarios.list.slice(0, 1);
  const dimensions = document.roles.dimensions ?? {};
  const terms = document.roles.terms ?? {};
  const units = units_of(state);
  const elements = new Map(
    Object.entries(dimensions).map(([name, dimension]) => [
      name,
      new Map(dimension.elements.map((element) => [element.id, element])),
    ]),
  );
  return {
    document,
    state,
    palette: palettes[theme],
    language,
    t,
    scenarios,
    visible,
    delta: state.delta && scenarios.list.length > 1,
    title: (title, otherwise) => in_language(title, language, otherwise),
    scenario_name: (key) => {
      const found = scenarios.list.find((each) => each.key === key);
      const name = in_language(found?.scenario.title, language, found?.scenario.name ?? key);
      return found?.folder ? `${name} (${found.folder})` : name;
    },
    number: (value, options) => format_number(value, language, options),
    percent: (share, options) => format_percent(share, language, options),
    unit: (unit) => display_unit(unit, units, language),
    element_name: (dimension, id) => {
      const text = String(id ?? "");
      const element = elements.get(dimension ?? "")?.get(text);
      if (element) return in_language(element.title, language, text);
      return Object.hasOwn(terms, text) ? in_language(terms[text], language, text) : text;
    },
    group_of: (dimension, id) =>
      elements.get(dimension ?? "")?.get(String(id ?? ""))?.group ?? null,
    choice: (figure, name, otherwise) => state.figures[figure]?.[name] ?? otherwise,
  };
}
