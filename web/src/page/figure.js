import { echarts, full_option } from "../charts/echarts.js";
import { picture } from "../charts/picture.js";
import { data_table } from "./data_table.js";
import { h, select } from "./dom.js";
import { save_csv, save_png, save_svg } from "./download.js";

/** @import { View } from "../view.js" */
/** @import { Figure } from "../charts/figures.js" */
/** @import { Drawing } from "../charts/drawing.js" */

/**
 * A figure on the page; drawn when it comes into sight, and again when its width changes.
 * @typedef {object} Card
 * @property {HTMLElement} root
 * @property {() => void} draw  if it is not drawn yet at the width it has
 * @property {() => void} dispose
 */

/** Heights of figures as last drawn, so that a page made anew keeps its places. @type {Map<string, number>} */
const heights = new Map();

/** Figures whose data table is open, so that it stays open. @type {Set<string>} */
const opened = new Set();

/**
 * @param {(params: any) => string[]} lines_of
 */
function tip_of(lines_of) {
  return (/** @type {any} */ params) => {
    const [first, ...rest] = lines_of(params);
    return h(
      "div",
      { class: "tip" },
      h("strong", {}, first ?? ""),
      ...rest.map((line) => h("div", {}, line)),
    );
  };
}

/**
 * @param {View} view
 * @param {Drawing} drawing
 */
function page_option(view, drawing) {
  const option = full_option(view, drawing);
  const series = option.series ?? [];
  const items = series.some((/** @type {any} */ one) =>
    ["sankey", "graph", "heatmap"].includes(one.type),
  );
  return {
    ...option,
    tooltip: drawing.tip
      ? {
          trigger: items ? "item" : "axis",
          confine: true,
          backgroundColor: view.palette.paper,
          borderColor: view.palette.grid,
          textStyle: { color: view.palette.text, fontSize: 12 },
          formatter: tip_of(drawing.tip),
        }
      : { show: false },
  };
}

/**
 * @param {View} view
 * @param {Figure} figure
 * @param {Drawing} first  as it is drawn at some width; says what can be chosen
 * @param {(figure: string, name: string, value: string) => void} choose
 * @returns {Card}
 */
export function figure_card(view, figure, first, choose) {
  const { t } = view;
  const title = view.title(figure.title);
  const description = view.title(figure.description);
  /** @type {import("echarts/core").EChartsType | null} */
  let chart = null;
  let drawn_width = 0;
  let drawing = first;
  const canvas = h("div", {
    class: "canvas",
    role: "img",
    "aria-label": `${title}. ${first.sentence}`,
  });
  canvas.style.height = `${heights.get(figure.id) ?? first.height}px`;
  const sentence = h("p", { class: "sentence" }, first.sentence);
  const table = h("details", { class: "data" });
  table.append(h("summary", {}, t("Data table")));
  const fill_table = () => {
    if (table.childElementCount === 1) table.append(data_table(view, title, drawing));
  };
  if (opened.has(figure.id)) {
    fill_table();
    table.open = true;
  }
  table.addEventListener("toggle", () => {
    if (table.open) {
      opened.add(figure.id);
      fill_table();
    } else opened.delete(figure.id);
  });

  const draw = () => {
    const width = canvas.clientWidth;
    if (!first.option || width === 0 || (chart && width === drawn_width)) return;
    drawing = figure.draw(view, width) ?? first;
    heights.set(figure.id, drawing.height);
    canvas.style.height = `${drawing.height}px`;
    chart ??= echarts.init(canvas, null, { renderer: "svg", width, height: drawing.height });
    if (drawn_width !== 0) chart.resize({ width, height: drawing.height });
    chart.setOption(page_option(view, drawing), true);
    drawn_width = width;
    canvas.dataset.drawn = String(width);
  };

  /** A picture by itself, whatever is on the screen. */
  const alone = () => {
    const width = canvas.clientWidth || 900;
    return picture(view, figure, figure.draw(view, width) ?? first, width);
  };
  /** @param {string} label @param {string} kind @param {() => void} action */
  const button = (label, kind, action) =>
    h(
      "button",
      {
        type: "button",
        "data-download": kind,
        "aria-label": t("{title}: save as {kind}", { title, kind: label }),
        click: action,
      },
      label,
    );
  const tools = h(
    "div",
    { class: "tools" },
    ...(first.choices ?? []).map((choice) =>
      select(`${figure.id}-${choice.name}`, choice.label, choice.options, choice.value, (value) =>
        choose(figure.id, choice.name, value),
      ),
    ),
    h(
      "span",
      { class: "downloads" },
      button("CSV", "csv", () => save_csv(figure.id, drawing)),
      ...(first.option
        ? [
            button("SVG", "svg", () => save_svg(figure.id, alone().text)),
            button("PNG", "png", () => {
              const { text, width, height } = alone();
              void save_png(figure.id, text, width, height);
            }),
          ]
        : []),
    ),
  );
  const root = h(
    "figure",
    { id: `figure-${figure.id}`, "data-figure": figure.id },
    h("h3", {}, title, first.unit ? h("span", { class: "unit" }, ` ${first.unit}`) : null),
    description ? h("p", { class: "note" }, description) : null,
    h("figcaption", {}, sentence),
    tools,
    first.option ? canvas : data_table(view, title, first),
    first.option ? table : null,
  );
  return {
    root,
    draw,
    dispose: () => chart?.dispose(),
  };
}
