import { AppError } from '../errors/index.ts';
import { findSummary, type SummaryRow } from './document-repository.ts';

/** @throws AppError NOT_FOUND, also for another tenant's document */
export async function requireDocument(tenantId: string, id: string): Promise<SummaryRow> {
  const row = await findSummary(tenantId, id);
  if (!row) throw new AppError('NOT_FOUND', 'There is no such document. It may have been deleted.');
  return row;
}
