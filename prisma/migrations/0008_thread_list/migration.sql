-- Pinned conversations stand first in the list, archived ones in a list of their own.
ALTER TABLE "thread"
  ADD COLUMN "pinned" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "archived_at" TIMESTAMPTZ(3);
DROP INDEX "thread_tenant_id_workspace_id_user_id_updated_at_idx";
CREATE INDEX "thread_list_idx"
  ON "thread" ("tenant_id", "workspace_id", "user_id", "pinned" DESC, "updated_at" DESC);

-- What a run that has ended said, so that a search reads no event log. Written by the first search
-- after its end; a copy that can be made again. Goes with its thread.
CREATE TABLE "run_text" (
  "run_id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  -- Words as they stand, and as the stemmers of English and German give them.
  "search" TSVECTOR NOT NULL,
  CONSTRAINT "run_text_pkey" PRIMARY KEY ("run_id"),
  CONSTRAINT "run_text_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE INDEX "run_text_search_idx" ON "run_text" USING GIN ("search");
CREATE INDEX "run_text_thread_id_idx" ON "run_text" ("thread_id");

-- A link under which a conversation can be read without signing in, until it expires or is revoked.
-- The link itself is not stored, only its hash.
CREATE TABLE "share" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "token_hash" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "until_run_id" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "revoked_at" TIMESTAMPTZ(3),
  CONSTRAINT "share_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "share_scope_check" CHECK ("scope" IN ('snapshot', 'current')),
  CONSTRAINT "share_snapshot_check" CHECK (("scope" = 'snapshot') = ("until_run_id" IS NOT NULL)),
  CONSTRAINT "share_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "share_token_hash_key" ON "share" ("token_hash");
CREATE INDEX "share_thread_id_idx" ON "share" ("thread_id");
