/** @import { ReportDocument, Result, Scenario } from "./types.js" */

/**
 * A scenario as the report shows it: results of several folders (a run, an ensemble, a network) that
 * speak of the same scenario are one; two results of one kind that do are told apart by their folder.
 * @typedef {object} ShownScenario
 * @property {string} key
 * @property {Scenario} scenario
 * @property {string | null} folder  told where the name alone does not tell them apart
 * @property {number} place  decides colour and dash
 */

/**
 * @typedef {object} Scenarios
 * @property {ShownScenario[]} list  the first is what the others are held against
 * @property {(result: Result, name: string | null) => string} key_of  null: the result's only scenario
 */

/**
 * @param {ReportDocument} document
 * @returns {Scenarios}
 */
export function shown_scenarios(document) {
  /** @type {ShownScenario[]} */
  const list = [];
  /** @type {Map<Result, Map<string, string>>} */
  const keys = new Map();
  const taken = new Set();
  for (const result of document.results) {
    const of_result = new Map();
    keys.set(result, of_result);
    for (const scenario of result.scenarios ?? []) {
      const apart = taken.has(`${result.kind} ${scenario.name}`);
      taken.add(`${result.kind} ${scenario.name}`);
      const key = apart ? `${scenario.name} (${result.folder})` : scenario.name;
      of_result.set(scenario.name, key);
      if (!list.some((each) => each.key === key)) {
        list.push({ key, scenario, folder: apart ? result.folder : null, place: list.length });
      }
    }
  }
  return {
    list,
    key_of: (result, name) => {
      const of_result = keys.get(result);
      if (name !== null) return of_result?.get(name) ?? name;
      return [...(of_result?.values() ?? [])][0] ?? result.folder;
    },
  };
}
