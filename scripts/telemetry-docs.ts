import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeCatalogue } from '../lib/telemetry/describe-catalogue.ts';

// `npm run docs:telemetry`: writes docs/telemetry.md from the catalogue of events.
writeFileSync(join(import.meta.dirname, '../docs/telemetry.md'), describeCatalogue());
