import { ingestion } from './http/ingestion.ts';
import { javascript } from './http/javascript.ts';
import { startup } from './http/startup.ts';
import { streaming } from './http/streaming.ts';
import { threadOpen } from './http/thread-open.ts';
import { type Part, printFigures, saveFigures } from './report.ts';
import { search, searchLarge } from './search.ts';
import { workflow } from './workflow/workflow-bytes.ts';

/** `npm run bench [-- part…]`: measures the built app; without names, everything. */
const PARTS: Part[] = [startup, streaming, threadOpen, ingestion, search, workflow, javascript];
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

for (const part of wanted.length > 0 ? ALL : PARTS) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  const figures = await part.run();
  printFigures(part.name, figures);
  saveFigures(part.name, figures);
}
