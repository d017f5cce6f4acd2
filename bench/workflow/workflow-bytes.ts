import type { Figure, Part } from '../report.ts';
import { measureBytes } from './measure-bytes.ts';

const STEPS = 50;
const TARGET_PERCENT = 5;

/** What live status of a workflow costs on the wire: deltas against a snapshot for every update. */
export const workflow: Part = {
  name: 'workflow',
  async run() {
    const { updates, deltas, snapshots } = measureBytes(STEPS);
    const what = `${STEPS} steps, ${updates} updates`;
    const baseline: Figure = { what: `${what}: snapshots`, value: snapshots, unit: 'bytes' };
    const percent = (100 * deltas) / snapshots;
    if (percent > TARGET_PERCENT) process.exitCode = 1;
    return [
      baseline,
      {
        what: `${what}: deltas`,
        value: deltas,
        unit: 'bytes',
        ratio: { of: 'snapshots', value: deltas / snapshots },
      },
      { what: `share (at most ${TARGET_PERCENT})`, value: percent, unit: '%' },
    ];
  },
};
