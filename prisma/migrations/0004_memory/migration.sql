-- What is remembered of a finished run, so that later conversations can find it. The text is a copy,
-- bounded, so that a search reads no event log. Goes with its thread.
CREATE TABLE "memory_entry" (
  "run_id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "question" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  -- Words as the stemmers of English and German give them.
  "search" TSVECTOR NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "memory_entry_pkey" PRIMARY KEY ("run_id"),
  CONSTRAINT "memory_entry_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE INDEX "memory_entry_search_idx" ON "memory_entry" USING GIN ("search");
CREATE INDEX "memory_entry_owner_idx"
  ON "memory_entry" ("tenant_id", "workspace_id", "user_id", "created_at" DESC, "run_id" DESC);
CREATE INDEX "memory_entry_thread_id_idx" ON "memory_entry" ("thread_id");
