// `npm run dev`: Flightdeck for those who change it. Prepares like `npm run up`, builds nothing ahead.
import { requireSupportedNode } from './setup/node-version.mjs';

requireSupportedNode();

import('./setup/start.mjs').then(({ dev }) => dev());
