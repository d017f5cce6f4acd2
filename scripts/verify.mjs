// `npm run verify`: installs what tests need, runs every test there is, closes with one line of counts.
import { requireSupportedNode } from './setup/node-version.mjs';

requireSupportedNode();

import('./verify/verify.mjs').then(({ verify }) => verify());
