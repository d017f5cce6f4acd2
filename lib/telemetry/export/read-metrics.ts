import { createHash, timingSafeEqual } from 'node:crypto';
import { env } from '../../env.ts';
import { AppError } from '../../errors/index.ts';
import { prometheusText } from './prometheus.ts';

/**
 * The metrics of this process.
 * @param authorization the header: `Bearer` and METRICS_TOKEN
 * @throws AppError NOT_FOUND while no token is set, UNAUTHENTICATED for another one
 */
export async function readMetrics(authorization: string | null) {
  const { METRICS_TOKEN: token } = env();
  if (!token) throw new AppError('NOT_FOUND', 'Set METRICS_TOKEN to have metrics here.');
  const digest = (text: string) => createHash('sha256').update(text).digest();
  if (timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))) {
    return prometheusText();
  }
  throw new AppError('UNAUTHENTICATED', 'Send METRICS_TOKEN as a bearer token.');
}
