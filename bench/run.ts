import { cpus, loadavg } from 'node:os';
import { bundle } from './browser/bundle.ts';
import { page } from './browser/page.ts';
import { crash } from './crash/kill-in-stream.ts';
import { firstEvent } from './http/first-event.ts';
import { ingestion } from './http/ingestion.ts';
import { startup } from './http/startup.ts';
import { streaming } from './http/streaming.ts';
import { threadOpen } from './http/thread-open.ts';
import { memory } from './memory/resident-size.ts';
import { type Figure, type Part, printFigures, saveFigures } from './report.ts';
import { eventsPerSecond } from './runner/events-per-second.ts';
import { search, searchLarge } from './search.ts';
import { telemetryIngest } from './telemetry/ingest.ts';
import { telemetryDashboard } from './telemetry/large-dashboard.ts';
import { telemetryOverhead } from './telemetry/overhead.ts';
import { hostileSurfaces } from './widgets/hostile-surfaces.ts';
import { liveWidgets } from './widgets/live-widgets.ts';
import { workflow } from './workflow/workflow-bytes.ts';

/** `npm run bench [-- part…]`: measures the built app; without names, everything. */
const PARTS: Part[] = [
  startup,
  firstEvent,
  eventsPerSecond,
  streaming,
  threadOpen,
  memory,
  crash,
  ingestion,
  search,
  workflow,
  telemetryIngest,
  telemetryOverhead,
  telemetryDashboard,
  hostileSurfaces,
  liveWidgets,
  bundle,
  page,
];
/** Too slow to be measured unasked. */
const ON_REQUEST: Part[] = [searchLarge];
const ALL = [...PARTS, ...ON_REQUEST];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !ALL.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(
    `No part ${unknown.join(', ')}. There are: ${ALL.map((part) => part.name).join(', ')}`,
  );
  process.exit(1);
}

const measured: { name: string; figures: Figure[] }[] = [];
for (const part of wanted.length > 0 ? ALL : PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  console.log(`Measuring ${part.name} …`);
  const figures = await part.run();
  saveFigures(part.name, figures);
  measured.push({ name: part.name, figures });
}
for (const { name, figures } of measured) printFigures(name, figures);
const [load = 0] = loadavg();
console.log(`\nLoad of the machine at the end: ${load.toFixed(1)} on ${cpus().length} cores.`);
if (process.exitCode) console.log('At least one figure misses its target.');
