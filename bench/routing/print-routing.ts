import { INTENT_TYPES } from '../../lib/routing/index.ts';
import type { CrossValidation } from './cross-validate.ts';
import type { PartFigures, RoutingFigures } from './evaluate-routing.ts';

const LABEL = 16;
const COLUMN = 4;

const figure = (value: number | null) => value?.toFixed(3) ?? 'none';

function printConfusion({ confusion }: PartFigures): void {
  const numbers = INTENT_TYPES.map((_, index) => String(index + 1).padStart(COLUMN)).join('');
  console.log(
    `    ${'labelled'.padEnd(LABEL)}    classified as${'\n'.padEnd(LABEL + 9)}${numbers}`,
  );
  INTENT_TYPES.forEach((expected, row) => {
    const cells = INTENT_TYPES.map((got) => {
      const pair = confusion.find((one) => one.expected === expected && one.got === got);
      return String(pair?.count ?? '·').padStart(COLUMN);
    });
    console.log(`    ${String(row + 1).padStart(2)} ${expected.padEnd(LABEL)} ${cells.join('')}`);
  });
}

/** Prints the parts with their confusion matrices, and the time a message takes. */
export function printRouting(figures: RoutingFigures): void {
  for (const name of ['tuning', 'held', 'heldPersonas', 'fresh'] as const) {
    const part = figures[name];
    console.log(`\nRouting, ${name} part: ${part.messages} messages, offline classifier`);
    console.log(`  type                    ${part.accuracy.toFixed(3)}`);
    console.log(`  handler                 ${part.handlerAccuracy.toFixed(3)}`);
    console.log(`  type, look like another ${figure(part.hardAccuracy)}`);
    console.log(`  type, German            ${part.germanAccuracy.toFixed(3)}`);
    console.log(`  calibration error       ${part.calibrationError.toFixed(3)}`);
    printConfusion(part);
  }
  const { median, p99, longMessage } = figures.time;
  console.log(
    `  time a message: median ${median.toFixed(3)} ms, p99 ${p99.toFixed(3)} ms, of 100 kB ${longMessage.toFixed(3)} ms`,
  );
}

/** Prints how well each persona is understood by a classifier that was trained without it. */
export function printCrossValidation({
  personas,
  accuracy,
  calibrationError,
}: CrossValidation): void {
  console.log('\nRouting, each persona asked of a classifier trained without it');
  for (const { persona, accuracy: both, learnedOnly, tablesOnly } of personas)
    console.log(
      `  ${persona.padEnd(22)} ${both.toFixed(3)}   learned part alone ${learnedOnly.toFixed(3)}, tables alone ${tablesOnly.toFixed(3)}`,
    );
  console.log(
    `  all six                ${accuracy.toFixed(3)}   calibration error ${calibrationError.toFixed(3)}`,
  );
}
