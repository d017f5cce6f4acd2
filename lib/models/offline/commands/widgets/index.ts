import type { Command } from '../turn.ts';
import { changeChart } from './change-chart.ts';
import { drawChart } from './draw-chart.ts';
import { drawDashboard } from './draw-dashboard.ts';
import { drawForm } from './draw-form.ts';
import { drawTable } from './draw-table.ts';

/** What is drawn in the conversation. */
export const widgetCommands: readonly Command[] = [
  changeChart,
  drawDashboard,
  drawChart,
  drawTable,
  drawForm,
];
