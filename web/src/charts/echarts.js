import {
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
} from "echarts/charts";
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
} from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { fonts } from "../palette.js";

/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

echarts.use([
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapContinuousComponent,
  LabelLayout,
  SVGRenderer,
]);

/**
 * @param {View} view
 * @param {Drawing} drawing
 * @returns {Record<string, any>} what all figures have in common added; without a tooltip
 */
export function full_option(view, drawing) {
  return {
    animation: false,
    backgroundColor: view.palette.paper,
    textStyle: { fontFamily: fonts, color: view.palette.text },
    ...drawing.option,
  };
}

export { echarts };
