import type { InterruptPort } from '../lib/runs/index.ts';

/** For runs that ask nobody: being asked about an interrupt is a mistake. */
export const noInterrupts: InterruptPort = {
  answer: () => Promise.reject(new Error('nothing was asked')),
  withdraw: () => Promise.reject(new Error('nothing was asked')),
};
