import { h } from "./dom.js";

/** @import { Cell } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Column } from "../charts/drawing.js" */

const most_rows = 400;

/**
 * @param {View} view
 * @param {Cell} cell
 * @param {Column} column
 */
function shown_cell(view, cell, column) {
  if (cell === null) return "";
  if (typeof cell !== "number") return cell;
  // Years and days are names rather than amounts.
  if (!column.numeric || (Number.isInteger(cell) && cell >= 1900 && cell <= 2200))
    return String(cell);
  return view.number(cell);
}

/**
 * A table that scrolls within itself where it is wide; long ones end after some rows and say so.
 * @param {View} view
 * @param {string} caption
 * @param {{ columns: Column[], rows: Cell[][] }} table
 */
export function data_table(view, caption, { columns, rows }) {
  const heads = columns.map((column) =>
    h("th", { scope: "col", class: column.numeric ? "number" : null }, column.title),
  );
  const lines = rows
    .slice(0, most_rows)
    .map((row) =>
      h(
        "tr",
        {},
        ...row.map((cell, at) =>
          h(
            "td",
            { class: columns[at].numeric ? "number" : null },
            shown_cell(view, cell, columns[at]),
          ),
        ),
      ),
    );
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h("table", {}, h("thead", {}, h("tr", {}, ...heads)), h("tbody", {}, ...lines)),
    rows.length > most_rows
      ? h(
          "p",
          { class: "note" },
          view.t("The first {count} of {all} rows; the CSV has all.", {
            count: view.number(most_rows),
            all: view.number(rows.length, { digits: 7 }),
          }),
        )
      : null,
  );
}
