// `npm run build`: everything `npm run up` does, short of starting. With `--dev-console` the app is
// built once more, for developers.
import { requireSupportedNode } from './setup/node-version.mjs';

requireSupportedNode();

const devConsole = process.argv.includes('--dev-console');
import('./setup/start.mjs').then(({ build }) => build({ devConsole }));
