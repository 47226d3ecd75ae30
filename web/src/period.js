/** @import { Cell, Table } from "./types.js" */

const pattern = /^(\d{4})(?:Q([1-4]))?$/;

/**
 * The place of a period on an axis of years: 2025 is 2025, 2025Q3 is 2025.5, a day is its number.
 * @param {Cell | undefined} cell
 * @returns {number | null}
 */
export function period_place(cell) {
  if (typeof cell === "number") return cell;
  const match = pattern.exec(String(cell ?? ""));
  if (match) return Number(match[1]) + (match[2] ? (Number(match[2]) - 1) / 4 : 0);
  const number = cell === null || cell === undefined || cell === "" ? NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}

/**
 * @param {Table} table
 * @returns {{ at: number, label: string, place: number }[]} columns that are named after periods
 */
export function period_columns(table) {
  return table.fields.flatMap((field, at) =>
    pattern.test(field.name)
      ? [{ at, label: field.name, place: /** @type {number} */ (period_place(field.name)) }]
      : [],
  );
}
