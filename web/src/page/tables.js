import { table_as_shown } from "../charts/table.js";
import { is_whole, row_count } from "../table.js";
import { data_table } from "./data_table.js";
import { h } from "./dom.js";
import { save_csv } from "./download.js";

/** @import { Result } from "../types.js" */
/** @import { View } from "../view.js" */

/**
 * Every table of a result, closed until somebody opens it.
 * @param {View} view
 * @param {Result} result
 * @returns {HTMLElement[]}
 */
export function all_tables(view, result) {
  const { t } = view;
  return Object.entries(result.tables).map(([name, table]) => {
    const title = view.title(table.title, name);
    if (!is_whole(table)) {
      return h("p", { class: "note" }, `${title} (${name}): ${view.title(table.left_out)}`);
    }
    const details = h(
      "details",
      { class: "data" },
      h(
        "summary",
        {},
        `${title} `,
        h(
          "span",
          { class: "note" },
          `${name} · ${t("{count} rows", { count: view.number(row_count(table), { digits: 7 }) })}`,
        ),
      ),
    );
    details.addEventListener("toggle", () => {
      if (!details.open || details.childElementCount > 1) return;
      const description = view.title(table.description);
      const raw = {
        columns: table.fields.map((field) => ({ title: field.name })),
        rows: Array.from({ length: row_count(table) }, (_, row) =>
          table.columns.map((cells) => cells[row] ?? null),
        ),
      };
      details.append(
        ...(description ? [h("p", { class: "note" }, description)] : []),
        h(
          "div",
          { class: "tools" },
          h(
            "button",
            {
              type: "button",
              "data-download": "csv",
              "aria-label": t("{title}: save as {kind}", { title, kind: "CSV" }),
              click: () => save_csv(`${result.folder}-${name}`, raw),
            },
            "CSV",
          ),
        ),
        data_table(view, title, table_as_shown(view, table)),
      );
    });
    return details;
  });
}
