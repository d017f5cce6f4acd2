// `npm run up`: from a fresh clone to a running Flightdeck. Needs nothing but Node.js and npm.
import { requireSupportedNode } from './setup/node-version.mjs';

requireSupportedNode();

import('./setup/start.mjs').then(({ up }) => up());
