/** @import { Cell, ReportDocument } from "./types.js" */

/**
 * A text column as it comes: plain, or packed as its distinct texts and for each row which of them.
 * @param {Cell[] | { texts: string[], at: (number | null)[] }} packed
 * @returns {Cell[]}
 */
function unpacked(packed) {
  if (Array.isArray(packed)) return packed;
  return packed.at.map((at) => (at === null ? null : packed.texts[at]));
}

/**
 * @param {string} json
 * @returns {ReportDocument}
 * @throws {Error} if it is no document of this format
 */
export function read_document(json) {
  const given = JSON.parse(json);
  if (given === null || typeof given !== "object" || given.format !== "report/1") {
    throw new Error("The data of this report are missing or of another format than report/1.");
  }
  const results = (given.results ?? []).map((/** @type {any} */ result) => ({
    ...result,
    scenarios: result.scenarios ?? [],
    tables: Object.fromEntries(
      Object.entries(result.tables ?? {}).map(([name, /** @type {any} */ table]) => [
        name,
        table.columns ? { ...table, columns: table.columns.map(unpacked) } : table,
      ]),
    ),
  }));
  return { ...given, results, roles: given.roles ?? {}, texts: given.texts ?? {} };
}
