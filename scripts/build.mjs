// `npm run build`: everything `npm run up` does, short of starting.
import { requireSupportedNode } from './setup/node-version.mjs';

requireSupportedNode();

import('./setup/start.mjs').then(({ build }) => build());
