-- pg_trgm serves "did you mean"; it belongs to PostgreSQL's standard extensions, but a server
-- without them still works.
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') THEN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  END IF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE NOTICE 'pg_trgm is not installed: the database user may not create extensions';
END
$$;

CREATE TABLE "tenant" (
  "id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "app_user" (
  "id" TEXT NOT NULL,
  "display_name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "membership" (
  "tenant_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id", "user_id"),
  CONSTRAINT "membership_role_check" CHECK ("role" IN ('owner', 'admin', 'operator', 'member'))
);

CREATE TABLE "workspace" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "slug" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "workspace_tenant_id_slug_key" ON "workspace" ("tenant_id", "slug");

CREATE TABLE "thread" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "title_source" TEXT NOT NULL DEFAULT 'first_message',
  "last_seq" BIGINT NOT NULL DEFAULT 0,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "deleted_at" TIMESTAMPTZ(3),
  CONSTRAINT "thread_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "thread_title_source_check" CHECK ("title_source" IN ('first_message', 'user'))
);
CREATE INDEX "thread_tenant_id_workspace_id_user_id_updated_at_idx"
  ON "thread" ("tenant_id", "workspace_id", "user_id", "updated_at" DESC);
-- Lets the tables below prove that their rows are of their parent's tenant.
CREATE UNIQUE INDEX "thread_id_tenant_id_key" ON "thread" ("id", "tenant_id");

CREATE TABLE "run" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "pending_input" JSONB,
  "message_ids" TEXT[] NOT NULL DEFAULT '{}',
  "event_count" INTEGER NOT NULL DEFAULT 0,
  "first_seq" BIGINT,
  "lease_owner" TEXT,
  "lease_until" TIMESTAMPTZ(3),
  "stop_requested_at" TIMESTAMPTZ(3),
  "error_code" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "started_at" TIMESTAMPTZ(3),
  "finished_at" TIMESTAMPTZ(3),
  CONSTRAINT "run_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "run_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE,
  CONSTRAINT "run_status_check"
    CHECK ("status" IN ('queued', 'running', 'finished', 'failed', 'stopped', 'interrupted'))
);
CREATE INDEX "run_thread_id_first_seq_idx" ON "run" ("thread_id", "first_seq");
CREATE UNIQUE INDEX "run_one_active" ON "run" ("thread_id") WHERE "status" = 'running';
CREATE INDEX "run_queued" ON "run" ("thread_id", "created_at") WHERE "status" = 'queued';
CREATE INDEX "run_lease" ON "run" ("lease_until") WHERE "status" = 'running';

CREATE TABLE "run_event" (
  "tenant_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "seq" BIGINT NOT NULL,
  "run_id" TEXT NOT NULL,
  "payload" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "run_event_pkey" PRIMARY KEY ("thread_id", "seq"),
  CONSTRAINT "run_event_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE,
  CONSTRAINT "run_event_seq_check" CHECK ("seq" > 0)
);

CREATE TABLE "document" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "file_name" TEXT,
  "kind" TEXT NOT NULL,
  "origin" TEXT NOT NULL,
  "url" TEXT,
  "content_hash" TEXT NOT NULL,
  "size_bytes" INTEGER NOT NULL,
  "page_count" INTEGER,
  "text" TEXT,
  "pages" JSONB,
  "status" TEXT NOT NULL,
  "progress" INTEGER NOT NULL DEFAULT 0,
  "error_code" TEXT,
  "error_message" TEXT,
  "lease_owner" TEXT,
  "lease_until" TIMESTAMPTZ(3),
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "created_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "document_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "document_kind_check"
    CHECK ("kind" IN ('markdown', 'text', 'html', 'pdf', 'docx', 'csv', 'json', 'code')),
  CONSTRAINT "document_origin_check" CHECK ("origin" IN ('upload', 'url', 'note', 'sample')),
  CONSTRAINT "document_status_check"
    CHECK ("status" IN ('queued', 'parsing', 'indexing', 'ready', 'failed', 'cancelled')),
  CONSTRAINT "document_progress_check" CHECK ("progress" BETWEEN 0 AND 100),
  CONSTRAINT "document_size_check" CHECK ("size_bytes" >= 0)
);
CREATE UNIQUE INDEX "document_workspace_id_content_hash_key"
  ON "document" ("workspace_id", "content_hash");
CREATE INDEX "document_tenant_id_workspace_id_created_at_idx"
  ON "document" ("tenant_id", "workspace_id", "created_at" DESC);
CREATE INDEX "document_status_idx" ON "document" ("status");
CREATE UNIQUE INDEX "document_id_tenant_id_key" ON "document" ("id", "tenant_id");

CREATE TABLE "document_blob" (
  "document_id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "media_type" TEXT NOT NULL,
  "bytes" BYTEA NOT NULL,
  CONSTRAINT "document_blob_pkey" PRIMARY KEY ("document_id"),
  CONSTRAINT "document_blob_document_fkey" FOREIGN KEY ("document_id", "tenant_id")
    REFERENCES "document" ("id", "tenant_id") ON DELETE CASCADE
);
-- Uploads are mostly compressed already; trying again only costs time.
ALTER TABLE "document_blob" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;

CREATE TABLE "chunk" (
  "id" BIGSERIAL NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "document_id" TEXT NOT NULL,
  "ordinal" INTEGER NOT NULL,
  "headings" TEXT[] NOT NULL DEFAULT '{}',
  "text" TEXT NOT NULL,
  "start_offset" INTEGER NOT NULL,
  "end_offset" INTEGER NOT NULL,
  "page" INTEGER,
  "term_count" INTEGER NOT NULL,
  CONSTRAINT "chunk_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "chunk_document_fkey" FOREIGN KEY ("document_id", "tenant_id")
    REFERENCES "document" ("id", "tenant_id") ON DELETE CASCADE,
  CONSTRAINT "chunk_offsets_check" CHECK ("start_offset" >= 0 AND "end_offset" >= "start_offset"),
  CONSTRAINT "chunk_term_count_check" CHECK ("term_count" >= 0)
);
CREATE UNIQUE INDEX "chunk_document_id_ordinal_key" ON "chunk" ("document_id", "ordinal");
CREATE INDEX "chunk_workspace_id_idx" ON "chunk" ("workspace_id");

-- The words of a workspace, so that a posting names one in four bytes and ranking knows how common
-- each is before it reads a posting. Counts change with every document; the room left in each page
-- keeps those changes out of the index.
CREATE TABLE "term" (
  "id" SERIAL NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "lexeme" TEXT NOT NULL,
  "chunk_count" INTEGER NOT NULL,
  CONSTRAINT "term_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "term_chunk_count_check" CHECK ("chunk_count" >= 0)
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX "term_workspace_id_lexeme_key" ON "term" ("workspace_id", "lexeme");

-- Ranking reads this table by its key alone, hence the included columns. Tenant and workspace are
-- those of the term. No foreign keys: checking them for every posting would double the time to
-- index; the indexing transaction keeps the tables in step.
CREATE TABLE "posting" (
  "term_id" INTEGER NOT NULL,
  "term_count" INTEGER NOT NULL,
  "chunk_id" BIGINT NOT NULL,
  "frequency" SMALLINT NOT NULL,
  CONSTRAINT "posting_pkey" PRIMARY KEY ("term_id", "chunk_id")
    INCLUDE ("term_count", "frequency"),
  CONSTRAINT "posting_frequency_check" CHECK ("frequency" > 0)
);
CREATE INDEX "posting_chunk_id_idx" ON "posting" ("chunk_id");

CREATE TABLE "index_statistics" (
  "workspace_id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "chunk_count" INTEGER NOT NULL DEFAULT 0,
  "term_total" BIGINT NOT NULL DEFAULT 0,
  CONSTRAINT "index_statistics_pkey" PRIMARY KEY ("workspace_id"),
  CONSTRAINT "index_statistics_count_check" CHECK ("chunk_count" >= 0 AND "term_total" >= 0)
);

CREATE TABLE "setting" (
  "tenant_id" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "value" JSONB NOT NULL,
  CONSTRAINT "setting_pkey" PRIMARY KEY ("tenant_id", "scope", "name")
);
