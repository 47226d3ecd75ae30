import { read_document } from "./document.js";
import { h } from "./page/dom.js";
import { start } from "./page/app.js";

const root = /** @type {HTMLElement} */ (document.getElementById("report"));
try {
  start(read_document(document.getElementById("report-data")?.textContent ?? "null"), root);
} catch (error) {
  root.replaceChildren(
    h(
      "p",
      { class: "warning", role: "alert" },
      error instanceof Error ? error.message : String(error),
    ),
  );
  throw error;
}
