import { render } from 'katex';
import remarkMath from 'remark-math';
import type { StreamdownProps } from 'streamdown';
import 'katex/dist/katex.min.css';
import './math-support.css';

/** One dollar is money; `findMath` has made two of what is not. */
export const mathPlugins: NonNullable<StreamdownProps['remarkPlugins']> = [
  [remarkMath, { singleDollarTextMath: false }],
];

/** Draws a formula into an element. Commands that load, link or style anything stay words. */
export function drawFormula(formula: string, display: boolean, element: HTMLElement): void {
  render(formula, element, {
    displayMode: display,
    throwOnError: false,
    trust: false,
    strict: 'ignore',
    maxSize: 20,
    maxExpand: 200,
  });
}
