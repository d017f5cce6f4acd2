-- Queries of the retrieval bench that are kept with the places that are right or wrong for them. One
-- query with its filters is one case; "key" is the digest of both. Places name documents by id and by
-- name and stay when a document goes: the case then says that its place is gone.
CREATE TABLE "golden_case" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "filters" JSONB NOT NULL DEFAULT '{}',
  "key" TEXT NOT NULL,
  "answerable" BOOLEAN NOT NULL DEFAULT true,
  "places" JSONB NOT NULL DEFAULT '[]',
  "created_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "golden_case_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "golden_case_workspace_fkey" FOREIGN KEY ("workspace_id")
    REFERENCES "workspace" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "golden_case_workspace_id_key_key" ON "golden_case" ("workspace_id", "key");
CREATE INDEX "golden_case_tenant_id_workspace_id_created_at_idx"
  ON "golden_case" ("tenant_id", "workspace_id", "created_at" DESC);
