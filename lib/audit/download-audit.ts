import type { Principal } from '../auth/index.ts';
import { tunables } from '../tunables.ts';
import { recordAudit } from './append-audit.ts';
import { listAuditRows } from './audit-repository.ts';
import { requireAuditReader } from './list-audit.ts';
import type { AuditDownload, AuditFilter, ShownAuditEvent } from './schema.ts';

export type AuditFile = { name: string; mediaType: string; lines: AsyncGenerator<string> };

/**
 * The audit log as a file, newest first, read a page at a time while it is sent. That it was taken
 * along is the newest event in it.
 * @throws AppError FORBIDDEN
 */
export async function downloadAudit(
  principal: Principal,
  { format, ...filter }: AuditDownload,
): Promise<AuditFile> {
  requireAuditReader(principal);
  const { tenantId, userId: actor } = principal;
  const details = { format, ...filter };
  await recordAudit(tenantId, {
    workspaceId: null,
    actor,
    action: 'audit.exported',
    subject: 'audit',
    details,
  });
  const events = allEvents(principal, filter);
  const day = new Date().toISOString().slice(0, 10);
  return format === 'csv'
    ? { name: `audit-${day}.csv`, mediaType: 'text/csv; charset=utf-8', lines: csv(events) }
    : {
        name: `audit-${day}.ndjson`,
        mediaType: 'application/x-ndjson; charset=utf-8',
        lines: ndjson(events),
      };
}

async function* allEvents(
  principal: Principal,
  filter: AuditFilter,
): AsyncGenerator<ShownAuditEvent[]> {
  let cursor: string | null = null;
  do {
    const { downloadPage } = tunables.audit;
    const page: ShownAuditEvent[] = await listAuditRows(principal, filter, cursor, downloadPage);
    yield page;
    cursor = page.length === downloadPage ? (page.at(-1)?.id ?? null) : null;
  } while (cursor !== null);
}

async function* ndjson(pages: AsyncGenerator<ShownAuditEvent[]>): AsyncGenerator<string> {
  for await (const page of pages) {
    yield page.map((event) => `${JSON.stringify(event)}\n`).join('');
  }
}

const COLUMNS = ['at', 'actor', 'actorName', 'action', 'subject', 'workspaceSlug'] as const;

async function* csv(pages: AsyncGenerator<ShownAuditEvent[]>): AsyncGenerator<string> {
  yield `${[...COLUMNS, 'details'].join(',')}\r\n`;
  for await (const page of pages) {
    yield page.map((event) => `${cells(event).map(cell).join(',')}\r\n`).join('');
  }
}

function cells(event: ShownAuditEvent): string[] {
  return [...COLUMNS.map((name) => event[name] ?? ''), JSON.stringify(event.details)];
}

/** Quoted as RFC 4180 says; a spreadsheet must not take the beginning of a cell for a formula. */
function cell(value: string): string {
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${plain.replaceAll('"', '""')}"`;
}
