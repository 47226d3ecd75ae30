import { chinese } from "./chinese.js";

/** @import { Language, ReportDocument, Title } from "./types.js" */

/**
 * @callback Translate
 * @param {string} key  the English text, which is the key of the table of translations
 * @param {Record<string, string | number>} [values]  what stands for {name}
 * @returns {string}
 */

/**
 * @param {string} text
 * @param {Record<string, string | number>} [values]
 */
export function fill(text, values) {
  return values ? text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole)) : text;
}

/**
 * @param {ReportDocument} document
 * @param {Language} language
 * @returns {Translate}
 */
export function translator(document, language) {
  /** @type {Record<string, string>} */
  const texts = { ...chinese, ...document.texts };
  return (key, values) =>
    fill(language === "zh" && Object.hasOwn(texts, key) ? texts[key] : key, values);
}

/**
 * @param {Title | string | null | undefined} title
 * @param {Language} language
 * @param {string} [otherwise]
 */
export function in_language(title, language, otherwise = "") {
  if (typeof title === "string") return title;
  return (title && (title[language] || title.en || title.zh)) || otherwise;
}
