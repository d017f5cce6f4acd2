'use client';

import { useFrontendTool } from '@copilotkit/react-core/v2';
import { useEffect, useRef } from 'react';
import type * as z from 'zod';
import {
  type FrontendToolInput,
  type FrontendToolName,
  frontendTools,
} from '@/lib/frontend-tools/schema';
import { AppToolError } from './app-tool-error.ts';

/** What a tool is told of the call that it answers. */
export type AppToolCall = { id: string };

/**
 * Offers a tool of the browser to the assistant. Its arguments are checked before `run` gets them;
 * whatever goes wrong becomes a result that the model can correct itself from.
 */
export function useAppTool<Name extends FrontendToolName>(
  name: Name,
  run: (input: FrontendToolInput<Name>, call: AppToolCall) => object | Promise<object>,
): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const { description } = frontendTools[name];
  const parameters = frontendTools[name].parameters as unknown as z.ZodType<
    FrontendToolInput<Name>
  >;
  useFrontendTool(
    {
      name,
      description,
      parameters,
      handler: async (args: unknown, { toolCall }) => {
        const input = parameters.safeParse(args);
        if (!input.success) {
          const [issue] = input.error.issues;
          return failure('INVALID_INPUT', `${issue?.path.join('.')}: ${issue?.message}`);
        }
        try {
          return JSON.stringify(await latest.current(input.data, { id: toolCall.id }));
        } catch (error) {
          if (error instanceof AppToolError) return failure(error.code, error.message);
          return failure('FAILED', 'The browser could not do this.');
        }
      },
    },
    [name],
  );
}

function failure(code: AppToolError['code'], message: string): string {
  return JSON.stringify({ error: { code, message } });
}
