// Plain old syntax on purpose: this file must still run on the versions that it turns away.
const SUPPORTED =
  'Node.js 20.19 or later in the 20 line, 22.12 or later in the 22 line, or 24 and later';

/** Whether a version such as "20.19.1" fits `engines` in package.json. */
export function isSupportedNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major >= 24;
}

/** Ends the process with a remedy when this Node.js cannot run Flightdeck. */
export function requireSupportedNode() {
  if (isSupportedNode(process.versions.node)) return;
  console.error(
    'Flightdeck needs ' +
      SUPPORTED +
      '. This is ' +
      process.versions.node +
      '.\n' +
      'Install another one (https://nodejs.org, or `nvm install` in this folder) and try again.',
  );
  process.exit(1);
}
