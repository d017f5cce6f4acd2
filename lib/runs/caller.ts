import { AsyncLocalStorage } from 'node:async_hooks';
import { AppError } from '../errors/index.ts';
import type { ThreadScope } from './schema.ts';

/** Who uses the runner, and in which workspace. */
export type Caller = Omit<ThreadScope, 'threadId'>;

const callers = new AsyncLocalStorage<Caller>();

/** CopilotKit's runner interface passes no request; this carries who asks around it. */
export function withCaller<T>(caller: Caller, work: () => T): T {
  return callers.run(caller, work);
}

/** @throws AppError TENANT_REQUIRED outside of `withCaller` */
export function currentCaller(): Caller {
  const caller = callers.getStore();
  if (!caller) throw new AppError('TENANT_REQUIRED', 'Sign in first.');
  return caller;
}
