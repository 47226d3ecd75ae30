import { fonts } from "../palette.js";
import { echarts, full_option } from "./echarts.js";

/** @import { View } from "../view.js" */
/** @import { Figure } from "./figures.js" */
/** @import { Drawing } from "./drawing.js" */

const heading = 32;

/** @param {string} text */
function as_xml(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A figure by itself, under its title and unit, as SVG; what it shows is told to readers that do not see it.
 * @param {View} view
 * @param {Figure} figure
 * @param {Drawing} drawing  at this width, with an option
 * @param {number} width
 * @param {number} [height]  of what stands below the title
 */
export function picture(view, figure, drawing, width, height = Math.ceil(drawing.height)) {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(full_option(view, drawing));
  const inner = chart.renderToSVGString().replace("<svg ", `<svg y="${heading}" `);
  chart.dispose();
  const { paper, text, faint } = view.palette;
  const title = as_xml(view.title(figure.title, figure.id));
  const unit = drawing.unit ? `<tspan fill="${faint}"> ${as_xml(drawing.unit)}</tspan>` : "";
  const total = height + heading;
  const svg =
    `<svg width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" ` +
    `xmlns="http://www.w3.org/2000/svg" role="img">\n` +
    `<title>${title}</title>\n<desc>${as_xml(drawing.sentence)}</desc>\n` +
    `<rect width="${width}" height="${total}" fill="${paper}"/>\n` +
    `<text x="6" y="21" font-size="15" font-weight="600" font-family="${fonts}" fill="${text}">` +
    `${title}${unit}</text>\n${inner}\n</svg>`;
  return { text: svg, width, height: total };
}
