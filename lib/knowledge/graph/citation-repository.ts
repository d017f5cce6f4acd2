import { TENANT, tenantDatabase } from '../../database/index.ts';

export type CitationRow = {
  messageId: string;
  documentId: string;
  start: number;
  end: number;
  answer: string;
};

/** Keeps which passages answers cite; documents and threads that are gone meanwhile are left out. */
export async function saveCitations(
  { tenantId, threadId, runId }: { tenantId: string; threadId: string; runId: string },
  rows: readonly CitationRow[],
): Promise<void> {
  await tenantDatabase(tenantId).execute`
    INSERT INTO citation (message_id, document_id, start_offset, end_offset, tenant_id, thread_id,
      run_id, answer)
    SELECT row."messageId", document.id, row.start, row."end", ${TENANT}, thread.id, ${runId}, row.answer
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row ("messageId" TEXT, "documentId" TEXT, start INT, "end" INT, answer TEXT)
    JOIN document ON document.id = row."documentId" AND document.tenant_id = ${TENANT}
    JOIN thread ON thread.id = ${threadId} AND thread.tenant_id = ${TENANT}
      AND thread.deleted_at IS NULL
    ON CONFLICT DO NOTHING`;
}
