import * as z from 'zod';
import { tunables } from '../../tunables.ts';

/** How the file tools are given a path; what it may be is up to `resolveInside`. */
export const pathSchema = z
  .string()
  .min(1)
  .max(tunables.files.maxPathBytes)
  .describe('Relative to the workspace, such as notes/plan.md.');
