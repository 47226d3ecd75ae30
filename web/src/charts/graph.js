import { as_number, column, find_table, rows_where } from "../table.js";
import { chosen_table } from "./matrix.js";
import { cut, legend, text_style } from "./drawing.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown, Cell } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

const most_links = 120;

/**
 * How large each node is drawn, from a table beside that of the links.
 * @param {View} view
 * @param {Breakdown} role
 * @param {Cell} year
 * @param {string} key
 * @returns {Map<string, number>}
 */
function sizes(view, role, year, key) {
  const found = new Map();
  const size = role.size;
  if (!size) return found;
  for (const result of view.document.results) {
    const table = find_table(result, size.table);
    if (!table || view.scenarios.key_of(result, null) !== key) continue;
    const nodes = column(table, size.by) ?? [];
    const values = column(table, size.value) ?? [];
    for (const row of rows_where(table, size.time ? { [size.time]: year } : {})) {
      const value = as_number(values[row]);
      if (value !== null) found.set(String(nodes[row]), value);
    }
  }
  return found;
}

/**
 * Nodes of a network are clusters and others: groups are those of a dimension that knows some of them.
 * @param {View} view
 * @param {string | undefined} dimension
 * @param {string[]} ids
 * @returns {string | undefined}
 */
function grouping_of(view, dimension, ids) {
  const dimensions = view.document.roles.dimensions ?? {};
  const known = [dimension ?? "", ...Object.keys(dimensions)];
  return known.find(
    (name) =>
      (dimensions[name]?.groups ?? []).length > 0 &&
      ids.some((id) => view.group_of(name, id) !== null),
  );
}

/**
 * @param {View} view
 * @param {Breakdown} role  chart graph: nodes in a circle, the strongest links between them
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_graph(view, role, width) {
  const { t } = view;
  const chosen = chosen_table(view, role);
  if (!chosen) return null;
  const { table, where, year, key, choices } = chosen;
  const from = column(table, role.from) ?? [];
  const to = column(table, role.to) ?? [];
  const values = column(table, role.value) ?? [];
  const links = rows_where(table, where)
    .flatMap((row) => {
      const value = as_number(values[row]);
      return value === null || value <= 0 || from[row] === to[row]
        ? []
        : [{ from: String(from[row]), to: String(to[row]), value }];
    })
    .sort((a, b) => b.value - a.value);
  if (links.length === 0) return null;
  const { factor, label: unit } = view.unit(unit_of(view, role));
  const size = sizes(view, role, year, key);
  const ids = [...new Set(links.flatMap((link) => [link.from, link.to]))];
  const dimension = role.dimension ?? role.from_dimension;
  const grouping = grouping_of(view, dimension, ids);
  const groups = view.document.roles.dimensions?.[grouping ?? ""]?.groups ?? [];
  const place = new Map(groups.map((group, at) => [group.id, at]));
  /** @param {string} id */
  const group_at = (id) => place.get(view.group_of(grouping, id) ?? "") ?? groups.length;
  ids.sort((a, b) => group_at(a) - group_at(b));
  const name = (/** @type {string} */ id) => view.element_name(dimension, id);
  const colour = (/** @type {string} */ id) =>
    group_at(id) === groups.length
      ? view.palette.faint
      : view.palette.parts[group_at(id) % view.palette.parts.length];
  const largest_size = Math.max(...ids.map((id) => size.get(id) ?? 0), Number.MIN_VALUE);
  const drawn = links.slice(0, most_links);
  const top = drawn[0].value;
  const critical = [...size.keys()]
    .filter((id) => ids.includes(id))
    .sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0))[0];
  const small = width < 600;
  const label_width = small ? 84 : 170;
  const categories = [
    ...groups.map((group, at) => ({
      name: view.title(group.title),
      itemStyle: { color: view.palette.parts[at % view.palette.parts.length] },
    })),
    { name: t("Others"), itemStyle: { color: view.palette.faint } },
  ];
  const head = legend(
    view,
    categories.map((each) => ({ ...each, icon: "circle" })),
    width,
  );
  const height = head.height + Math.min(width, 720);
  return {
    option: {
      legend: { ...head.option, show: groups.length > 0 },
      series: [
        {
          type: "graph",
          layout: "circular",
          circular: { rotateLabel: true },
          left: label_width,
          right: label_width,
          top: head.height + label_width,
          bottom: label_width,
          categories,
          symbol: "circle",
          data: ids.map((id) => ({
            id,
            name: id,
            category: group_at(id),
            symbolSize: 5 + 26 * Math.sqrt((size.get(id) ?? 0) / largest_size),
            itemStyle: { color: colour(id) },
          })),
          links: drawn.map((link) => ({
            source: link.from,
            target: link.to,
            value: link.value,
            lineStyle: {
              width: 0.5 + 7 * Math.sqrt(link.value / top),
              color: colour(link.from),
              opacity: 0.45,
              curveness: 0.25,
            },
          })),
          label: {
            ...text_style(view, small ? 9 : 11),
            show: true,
            formatter: (/** @type {any} */ each) =>
              cut(name(each.name), label_width - 20, small ? 9 : 11),
          },
          emphasis: { focus: "adjacency" },
        },
      ],
    },
    height,
    unit,
    choices,
    sentence: `${t(
      "{title} in {year} ({scenario}): the {count} strongest links; the strongest is {from} → {to}, {value}.",
      {
        title: view.title(role.title),
        year: String(year ?? ""),
        scenario: view.scenario_name(key),
        count: drawn.length,
        from: name(drawn[0].from),
        to: name(drawn[0].to),
        value: `${view.number(top * factor)} ${unit}`.trim(),
      },
    )}${critical === undefined ? "" : ` ${t("Circles are as large as what hangs on them; the largest is {name}.", { name: name(critical) })}`}`,
    tip: (each) =>
      each.dataType === "edge"
        ? [
            `${name(each.data.source)} → ${name(each.data.target)}`,
            `${view.number(each.data.value * factor)} ${unit}`,
          ]
        : [name(each.name), ...(size.has(each.name) ? [view.number(size.get(each.name))] : [])],
    columns: [
      { title: t("From") },
      { title: t("To") },
      { title: unit || t("Value"), numeric: true },
    ],
    rows: links.map((link) => [name(link.from), name(link.to), link.value * factor]),
  };
}
