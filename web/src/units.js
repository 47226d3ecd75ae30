/** @import { Language } from "./types.js" */

/**
 * How the reader wants units: money in 1e8 CNY (亿元) or billion CNY, energy in joule or coal
 * equivalent, tonnes in millions or ten thousands.
 * @typedef {{ money: "yi" | "billion", energy: "joule" | "tce", mass: "mega" | "wan" }} UnitChoice
 *
 * What is shown is `value × factor`, in `label`.
 * @typedef {{ factor: number, label: string }} DisplayUnit
 */

/** GB/T 2589: a kilogram of coal equivalent is 29.3076 MJ; so a PJ is 34 121 tce. */
const mtce_per_pj = 1 / 29.3076;

/** @type {Record<Language, Record<string, string>>} */
const words = {
  en: {
    vehicle: "vehicles",
    person: "people",
    firm: "firms",
    day: "days",
    week: "weeks",
    yr: "yr",
    CO2: "CO₂",
  },
  zh: {
    vehicle: "辆",
    person: "人",
    firm: "家",
    day: "天",
    week: "周",
    yr: "年",
    quarter: "季度",
    CO2: "CO₂",
    CNY: "元",
    t: "吨",
    kt: "千吨",
    Mt: "百万吨",
    kg: "千克",
    CNY2024: "元",
    PJ: "PJ",
    Mtce: "百万吨标准煤",
    tce: "吨标准煤",
    kgce: "千克标准煤",
    device: "台",
  },
};

/** @type {Record<Language, Record<string, string>>} */
const multiples = {
  en: {
    "1e2": "100",
    "1e3": "thousand",
    "1e4": "10⁴",
    "1e6": "million",
    "1e8": "10⁸",
    "1e9": "billion",
  },
  zh: { "1e2": "百", "1e3": "千", "1e4": "万", "1e6": "百万", "1e8": "亿", "1e9": "十亿" },
};

/** Chinese spellings of units that targets use. @type {[RegExp, string][]} */
const spellings = [
  [/亿元/g, "1e8 CNY"],
  [/万元/g, "1e4 CNY"],
  [/万人/g, "1e4 person"],
  [/万辆/g, "1e4 vehicle"],
  [/万吨/g, "1e4 t"],
];

/**
 * @param {string} part  one product, as "1e8 CNY2024" or "t CO2"
 * @param {Language} language
 */
function product(part, language) {
  const shown = part
    .trim()
    .split(/\s+/)
    .map(
      (token) =>
        multiples[language][token] ?? words[language][token] ?? token.replace(/^CNY\d{4}$/, "CNY"),
    );
  return language === "zh" ? shown.join("").replace("吨CO₂", "吨 CO₂") : shown.join(" ");
}

/**
 * @param {number} factor  to Mtce
 * @param {UnitChoice} choice
 */
function coal(factor, choice) {
  return choice.mass === "wan"
    ? { factor: factor * 100, part: "1e4 tce" }
    : { factor, part: "Mtce" };
}

/**
 * @param {string} part
 * @param {UnitChoice} choice
 * @returns {{ factor: number, part: string }}
 */
function convert(part, choice) {
  const money = /^1e8 (CNY(?:\d{4})?)$/.exec(part);
  if (money && choice.money === "billion") return { factor: 0.1, part: `1e9 ${money[1]}` };
  if (part === "PJ" && choice.energy === "tce") return coal(mtce_per_pj, choice);
  if (part === "GJ" && choice.energy === "tce") return { factor: mtce_per_pj, part: "tce" };
  if (part === "Mtce")
    return choice.energy === "joule" ? { factor: 1 / mtce_per_pj, part: "PJ" } : coal(1, choice);
  const mass = /^Mt( CO2)?$/.exec(part);
  if (mass && choice.mass === "wan") return { factor: 100, part: `1e4 t${mass[1] ?? ""}` };
  return { factor: 1, part };
}

/**
 * @param {string | null | undefined} unit  as in the result files, e.g. "1e8 CNY2024/yr"
 * @param {UnitChoice} choice
 * @param {Language} language
 * @returns {DisplayUnit} an empty label for numbers without a unit
 */
export function display_unit(unit, choice, language) {
  if (!unit || unit === "1") return { factor: 1, label: "" };
  let text = unit;
  for (const [pattern, plain] of spellings) text = text.replace(pattern, plain);
  const [top, ...below] = text.split("/");
  const { factor, part } = convert(top.trim(), choice);
  const label = [part, ...below].map((each) => product(each, language)).join("/");
  const prices = /CNY(\d{4})/.exec(text);
  if (!prices) return { factor, label };
  return {
    factor,
    label: label + (language === "zh" ? `（${prices[1]}年价）` : ` (${prices[1]} prices)`),
  };
}

/**
 * @param {Language} language
 * @returns {UnitChoice}
 */
export function usual_units(language) {
  return language === "zh"
    ? { money: "yi", energy: "tce", mass: "wan" }
    : { money: "billion", energy: "joule", mass: "mega" };
}
