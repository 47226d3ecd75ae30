import { as_number, column, distinct, find_table, rows_where } from "../table.js";
import { scenarios_of_table } from "../series.js";
import { cut, text_style, text_width } from "./drawing.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown, Cell } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Choice, Drawing } from "./drawing.js" */

/**
 * @typedef {{ from: string, to: string, value: number }} Flow
 */

/**
 * Rows of a balance as flows: a supplying row flows to its carrier, a carrier to the rows that use it; a
 * row that turns a carrier out (below zero) flows to that carrier.
 * @param {Breakdown} role
 * @param {{ row: string, carrier: string, value: number }[]} cells
 * @returns {Flow[]}
 */
export function flows_of_balance(role, cells) {
  const supply = new Set(role.supply ?? []);
  const sinks = new Set(role.sinks ?? []);
  return cells.flatMap(({ row, carrier, value }) => {
    if (value === 0) return [];
    const [row_node, carrier_node] = [`row ${row}`, `carrier ${carrier}`];
    const to_carrier = sinks.has(row) ? false : supply.has(row) ? value > 0 : value < 0;
    const size = Math.abs(value);
    return [
      to_carrier
        ? { from: row_node, to: carrier_node, value: size }
        : { from: carrier_node, to: row_node, value: size },
    ];
  });
}

/**
 * A Sankey diagram has no circles: the smallest flow of each circle is left out.
 * @param {Flow[]} flows
 * @returns {{ kept: Flow[], left_out: Flow[] }}
 */
export function without_circles(flows) {
  /** @type {Flow[]} */
  const kept = [];
  /** @type {Flow[]} */
  const left_out = [];
  /** @type {Map<string, Set<string>>} */
  const after = new Map();
  /** @param {string} from @param {string} to @param {Set<string>} seen @returns {boolean} */
  const reaches = (from, to, seen = new Set()) => {
    if (from === to) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return [...(after.get(from) ?? [])].some((next) => reaches(next, to, seen));
  };
  for (const flow of [...flows].sort((a, b) => b.value - a.value)) {
    if (reaches(flow.to, flow.from)) {
      left_out.push(flow);
      continue;
    }
    kept.push(flow);
    const next = after.get(flow.from);
    if (next) next.add(flow.to);
    else after.set(flow.from, new Set([flow.to]));
  }
  return { kept, left_out };
}

/**
 * @param {View} view
 * @param {Breakdown} role
 * @returns {{ key: string, year: Cell, years: Cell[], keys: string[], cells: { row: string, carrier: string,
 *   value: number }[] } | null} the cells of the scenario and year chosen
 */
function chosen_cells(view, role) {
  for (const source of role.sources ?? [role]) {
    const found = view.document.results.flatMap((result) => {
      const table = find_table(result, source.table);
      if (!table) return [];
      return scenarios_of_table(table, result, view.scenarios).map(({ key, where }) => ({
        table,
        key,
        where,
      }));
    });
    const shown = found.filter(({ key }) => view.visible.some((each) => each.key === key));
    if (shown.length === 0) continue;
    const asked = view.choice(role.id, "scenario", shown[0].key);
    const { table, key, where } = shown.find((each) => each.key === asked) ?? shown[0];
    const time = source.time ?? role.time ?? "year";
    const years = distinct(table, time);
    const year =
      years.find((each) => String(each) === view.choice(role.id, "year", "")) ??
      years[years.length - 1];
    const values = column(table, source.value ?? role.value) ?? [];
    const uses = column(table, role.rows) ?? [];
    const carriers = column(table, role.carriers) ?? [];
    const cells = rows_where(table, { ...source.where, ...where, [time]: year }).flatMap((at) => {
      const [row, carrier, value] = [String(uses[at]), String(carriers[at]), as_number(values[at])];
      const out =
        role.leave_out?.[role.rows ?? ""]?.includes(row) ||
        role.leave_out?.[role.carriers ?? ""]?.includes(carrier);
      return out || value === null ? [] : [{ row, carrier, value }];
    });
    return { key, year, years, keys: shown.map((each) => each.key), cells };
  }
  return null;
}

/**
 * @param {View} view
 * @param {Breakdown} role
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_sankey(view, role, width) {
  const { t } = view;
  const found = chosen_cells(view, role);
  if (!found || found.cells.length === 0) return null;
  const { factor, label: unit } = view.unit(unit_of(view, role));
  const { kept, left_out } = without_circles(flows_of_balance(role, found.cells));
  const total = kept
    .filter((flow) => flow.from.startsWith("row "))
    .reduce((sum, flow) => sum + flow.value, 0);
  const least = total * 1e-4;
  const flows = kept.filter((flow) => flow.value > least);
  const nodes = [...new Set(flows.flatMap((flow) => [flow.from, flow.to]))];
  /** @param {string} node */
  const name = (node) =>
    node.startsWith("row ")
      ? view.element_name(role.rows, node.slice(4))
      : view.element_name(role.carriers, node.slice(8));
  /** @param {string} node */
  const through = (node) => {
    const sum = (/** @type {Flow[]} */ some) => some.reduce((all, flow) => all + flow.value, 0);
    return Math.max(
      sum(flows.filter((flow) => flow.from === node)),
      sum(flows.filter((flow) => flow.to === node)),
    );
  };
  const carriers = [...new Set(nodes.filter((node) => node.startsWith("carrier ")))];
  const colour = (/** @type {string} */ node) =>
    node.startsWith("row ")
      ? view.palette.faint
      : view.palette.parts[carriers.indexOf(node) % view.palette.parts.length];
  const largest = [...flows].sort((a, b) => b.value - a.value)[0];
  /** @type {Choice[]} */
  const choices = [
    {
      name: "year",
      label: t("Year"),
      value: String(found.year),
      options: found.years.map((year) => ({ value: String(year), label: String(year) })),
    },
  ];
  if (found.keys.length > 1) {
    choices.push({
      name: "scenario",
      label: t("Scenario"),
      value: found.key,
      options: found.keys.map((key) => ({ value: key, label: view.scenario_name(key) })),
    });
  }
  const small = width < 600;
  const size = small ? 10 : 12;
  return {
    option: {
      series: [
        {
          type: "sankey",
          left: 4,
          right: small ? 78 : 190,
          top: 8,
          bottom: 8,
          nodeGap: 16,
          // Of labels that would lie over each other one is left out; the table has all.
          labelLayout: { hideOverlap: true },
          nodeWidth: 12,
          draggable: false,
          emphasis: { focus: "adjacency" },
          data: nodes.map((node) => ({
            name: node,
            itemStyle: { color: colour(node), borderWidth: 0 },
          })),
          links: flows.map((flow) => ({
            source: flow.from,
            target: flow.to,
            value: flow.value * factor,
            lineStyle: {
              color: colour(flow.from.startsWith("carrier ") ? flow.from : flow.to),
              opacity: 0.35,
            },
          })),
          label: {
            ...text_style(view, size),
            formatter: (/** @type {any} */ node) => {
              const amount = view.number(through(node.name) * factor, { digits: 3 });
              return `${cut(name(node.name), (small ? 70 : 175) - text_width(` ${amount}`, size), size)} ${amount}`;
            },
          },
        },
      ],
    },
    height: small ? 620 : 580,
    unit,
    choices,
    sentence:
      t("{title} in {year} ({scenario}): the largest flow is {from} → {to}, {value}.", {
        title: view.title(role.title),
        year: String(found.year),
        scenario: view.scenario_name(found.key),
        from: name(largest.from),
        to: name(largest.to),
        value: `${view.number(largest.value * factor)} ${unit}`.trim(),
      }) +
      (left_out.length > 0
        ? ` ${t("Not drawn, because they run in a circle: {count} flows.", { count: left_out.length })}`
        : ""),
    tip: (each) =>
      each.dataType === "edge"
        ? [
            `${name(each.data.source)} → ${name(each.data.target)}`,
            `${view.number(each.data.value)} ${unit}`,
          ]
        : [name(each.name), `${view.number(through(each.name) * factor)} ${unit}`],
    columns: [
      { title: t("From") },
      { title: t("To") },
      { title: unit || t("Value"), numeric: true },
    ],
    rows: [...kept, ...left_out].map((flow) => [
      name(flow.from),
      name(flow.to),
      flow.value * factor,
    ]),
  };
}
