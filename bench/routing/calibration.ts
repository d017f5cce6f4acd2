export type Answer = { right: boolean; confidence: number };

const BINS = 10;

/**
 * Expected calibration error: answers in ten bins by confidence; how far the share of right ones
 * is from the mean confidence, weighted by the size of the bin. 0 is perfect.
 */
export function calibrationError(answers: readonly Answer[]): number {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    answers.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin),
  );
  const gaps = bins.map((bin) =>
    Math.abs(bin.reduce((sum, { right, confidence }) => sum + Number(right) - confidence, 0)),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, answers.length);
}
