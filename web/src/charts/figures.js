import { draw_bars } from "./bars.js";
import { draw_distribution } from "./distribution.js";
import { draw_graph } from "./graph.js";
import { draw_heatmap } from "./matrix.js";
import { draw_indicators, draw_multiples, indicator_id } from "./multiples.js";
import { draw_sankey } from "./sankey.js";
import { draw_stacked } from "./stacked.js";
import { draw_table } from "./table.js";
import { draw_timeline } from "./timeline.js";

/** @import { Breakdown, Title } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

/**
 * A figure of the report: where it stands, and how it is drawn at a width.
 * @typedef {object} Figure
 * @property {string} id
 * @property {string} section
 * @property {Title | string} title
 * @property {Title | string | null} description
 * @property {Breakdown | null} role
 * @property {(view: View, width: number) => Drawing | null} draw
 */

/** @type {Record<string, (view: View, role: Breakdown, width: number) => Drawing | null>} */
const kinds = {
  small_multiples: draw_multiples,
  lines: draw_multiples,
  stacked: draw_stacked,
  wedges: draw_stacked,
  bars: draw_bars,
  waterfall: draw_bars,
  ranges: draw_multiples,
  sankey: draw_sankey,
  heatmap: draw_heatmap,
  graph: draw_graph,
  timeline: draw_timeline,
  distribution: draw_distribution,
  table: draw_table,
};

/**
 * @param {View} view
 * @returns {Figure[]} of the indicators first, then in the order of the roles; also those without data
 */
export function all_figures(view) {
  const { roles } = view.document;
  /** @type {Figure[]} */
  const figures = [];
  if ((roles.indicators ?? []).length > 0) {
    figures.push({
      id: "indicators",
      section: "summary",
      title: view.t("Headline indicators"),
      description: null,
      role: null,
      draw: draw_indicators,
    });
  }
  for (const role of roles.breakdowns ?? []) {
    const draw = Object.hasOwn(kinds, role.chart) ? kinds[role.chart] : draw_table;
    figures.push({
      id: role.id,
      section: role.section,
      title: role.title,
      description: role.description ?? null,
      role,
      draw: (of, width) => draw(of, role, width),
    });
  }
  return figures;
}

/**
 * Figures that can be drawn alone: those of the report, and each indicator.
 * @param {View} view
 * @returns {Figure[]}
 */
export function single_figures(view) {
  const indicators = (view.document.roles.indicators ?? []).map((indicator) => {
    const id = indicator_id(view, indicator);
    /** @type {Breakdown} */
    const role = {
      ...indicator,
      id,
      section: "summary",
      chart: "lines",
      description: null,
    };
    return {
      id,
      section: "summary",
      title: indicator.title,
      description: null,
      role,
      draw: (/** @type {View} */ of, /** @type {number} */ width) =>
        draw_multiples(of, role, width),
    };
  });
  return [...all_figures(view), ...indicators];
}
