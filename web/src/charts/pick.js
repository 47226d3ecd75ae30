import { scenario_column } from "../series.js";
import { column, distinct, find_table, rows_where } from "../table.js";

/** @import { Breakdown, Table, Where } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Choice } from "./drawing.js" */

/**
 * @param {View} view
 * @param {Breakdown} role
 * @returns {Table | null} the first table that a result has for it
 */
export function first_table(view, role) {
  for (const result of view.document.results) {
    for (const source of role.sources ?? [role]) {
      const table = find_table(result, source.table);
      if (table) return table;
    }
  }
  return null;
}

/**
 * @param {Table} table
 * @returns {string | undefined}
 */
function unit_column(table) {
  return table.fields.find((field) => field.name.toLowerCase() === "unit")?.name;
}

/**
 * The unit of a figure: its role's, else that of its column of values or of its rows.
 * @param {View} view
 * @param {Breakdown} role
 * @param {Where} [where]
 * @returns {string | null}
 */
export function unit_of(view, role, where) {
  if (role.unit) return role.unit;
  const table = first_table(view, role);
  if (!table) return null;
  const name = role.value ?? role.sources?.[0]?.value ?? role.values?.[0];
  const unit = table.fields.find((field) => field.name === name)?.unit;
  if (unit) return unit;
  const units = column(table, unit_column(table));
  const rows = units ? rows_where(table, where ?? role.where) : [];
  return units && rows.length > 0 ? String(units[rows[0]] ?? "") : null;
}

/**
 * Words of a table that a role neither spreads out nor fixes (the figure, how strongly a lever is
 * pulled): one of each is shown, and the reader chooses which.
 * @param {View} view
 * @param {Breakdown} role
 * @returns {{ role: Breakdown, choices: Choice[] }} the role with what is chosen as conditions
 */
export function picked(view, role) {
  const table = first_table(view, role);
  if (!table || !role.by) return { role, choices: [] };
  const time = role.time ?? role.sources?.[0]?.time;
  const fixed = { ...role.where, ...role.sources?.[0]?.where };
  const taken = new Set([
    role.by,
    `${role.by}_name`,
    time,
    scenario_column(table),
    unit_column(table),
    ...Object.keys(fixed),
  ]);
  /** @type {Choice[]} */
  const choices = [];
  /** @type {Where} */
  const where = { ...fixed };
  for (const field of table.fields) {
    if (field.type !== "string" || taken.has(field.name)) continue;
    const cells = distinct(table, field.name).filter((cell) => cell !== null);
    if (cells.length === 0) continue;
    const asked = view.choice(role.id, field.name, "");
    const cell = cells.find((each) => String(each) === asked) ?? cells[0];
    where[field.name] = cell;
    if (cells.length < 2) continue;
    choices.push({
      name: field.name,
      label: view.title(field.title, field.name),
      value: String(cell),
      options: cells.map((each) => ({
        value: String(each),
        label: view.element_name(field.name, each),
      })),
    });
  }
  const sources = (role.sources ?? [role]).map((source) => ({
    ...source,
    table: source.table ?? "",
    where: { ...source.where, ...where },
  }));
  return { role: { ...role, sources, where }, choices };
}
