/** @import { Language } from "./types.js" */
/** @import { UnitChoice } from "./units.js" */
import { usual_units } from "./units.js";

/**
 * What the reader chose; stands in the URL's fragment, so that a link leads to the same view.
 * @typedef {object} State
 * @property {Language} language
 * @property {"light" | "dark" | null} theme  null: as the system has it
 * @property {Partial<UnitChoice>} units  what differs from the language's usual units
 * @property {string[]} hidden  scenarios that are switched off
 * @property {boolean} delta  differences from the first scenario instead of values
 * @property {string | null} at  section or figure to look at
 * @property {Record<string, Record<string, string>>} figures  choices of single figures
 */

const choices = {
  money: ["yi", "billion"],
  energy: ["joule", "tce"],
  mass: ["mega", "wan"],
};

/**
 * @param {string} fragment  without or with its #
 * @param {Language} language  of the document
 * @returns {State} what cannot be understood is left out
 */
export function read_state(fragment, language) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const asked = given.get("lang");
  const theme = given.get("theme");
  /** @type {State} */
  const state = {
    language: asked === "en" || asked === "zh" ? asked : language,
    theme: theme === "light" || theme === "dark" ? theme : null,
    units: {},
    hidden: given.getAll("hide"),
    delta: given.get("delta") === "1",
    at: given.get("at"),
    figures: Object.create(null),
  };
  for (const [name, allowed] of Object.entries(choices)) {
    const value = given.get(name);
    if (value !== null && allowed.includes(value)) Object.assign(state.units, { [name]: value });
  }
  for (const [name, value] of given) {
    const match = /^f\.(.+)\.([^.]+)$/.exec(name);
    if (match) (state.figures[match[1]] ??= Object.create(null))[match[2]] = value;
  }
  return state;
}

/**
 * @param {State} state
 * @param {Language} language  of the document, which needs no telling
 * @returns {string} the fragment, without #
 */
export function write_state(state, language) {
  const given = new URLSearchParams();
  if (state.language !== language) given.set("lang", state.language);
  if (state.theme) given.set("theme", state.theme);
  for (const [name, value] of Object.entries(state.units)) given.set(name, value);
  for (const key of state.hidden) given.append("hide", key);
  if (state.delta) given.set("delta", "1");
  for (const [id, figure] of Object.entries(state.figures)) {
    for (const [name, value] of Object.entries(figure)) given.set(`f.${id}.${name}`, value);
  }
  if (state.at) given.set("at", state.at);
  return given.toString();
}

/**
 * @param {State} state
 * @returns {UnitChoice}
 */
export function units_of(state) {
  return { ...usual_units(state.language), ...state.units };
}
