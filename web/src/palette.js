/**
 * Colours that readers with any kind of colour vision tell apart: after Okabe and Ito (2008), and
 * Viridis and a diverging blue–orange scale for areas. Dashes tell lines apart in print without colour.
 */

// Single quotes: the text stands within attributes of SVG, where ECharts does not escape double ones.
export const fonts =
  "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', " +
  "'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** @type {("solid" | "dashed" | "dotted" | number[])[]} */
const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [12, 4], [3, 6]];

export const palettes = {
  light: {
    scenarios: [
      "#0063a6",
      "#c8500a",
      "#00805d",
      "#a8477d",
      "#8a6d00",
      "#2f8fc4",
      "#5b5b5b",
      "#7a4fb0",
    ],
    parts: [
      "#0072b2",
      "#e69f00",
      "#009e73",
      "#cc79a7",
      "#56b4e9",
      "#d55e00",
      "#8c8c1f",
      "#6a51a3",
      "#999999",
    ],
    text: "#1d2733",
    faint: "#5a6673",
    grid: "#dfe4ea",
    paper: "#ffffff",
    history: "#3d4651",
    low_to_high: ["#f3f8fc", "#b9d6ea", "#6aaed6", "#2272b4", "#08306b"],
  },
  dark: {
    scenarios: [
      "#6cb8ee",
      "#ff9d5c",
      "#4fd3a8",
      "#f0a3cf",
      "#e3c55a",
      "#a6d8f5",
      "#c4c4c4",
      "#c3a6f0",
    ],
    parts: [
      "#4a9fd8",
      "#e6b04a",
      "#35b892",
      "#d690b6",
      "#8accf0",
      "#e8854a",
      "#b8b84a",
      "#a08fd0",
      "#aaaaaa",
    ],
    text: "#e8edf2",
    faint: "#a9b4bf",
    grid: "#38434f",
    paper: "#182029",
    history: "#cfd6dd",
    low_to_high: ["#1d2a37", "#24496b", "#2f78ad", "#6db6e3", "#d8effc"],
  },
};

/** @typedef {keyof typeof palettes} Theme */
/** @typedef {(typeof palettes)["light"]} Palette */

/**
 * @param {Palette} palette
 * @param {number} place  of the scenario
 */
export function line_style(palette, place) {
  return {
    color: palette.scenarios[place % palette.scenarios.length],
    type: dashes[place % dashes.length],
    width: 2,
  };
}
