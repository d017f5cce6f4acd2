-- Notes: documents that are written in the app. "version" counts the changes people make to a
-- document, so that two editors of one note notice each other; "index_after" says when what changed
-- is to be read anew, while the document can still be found as it was.
ALTER TABLE "document" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "document" ADD COLUMN "index_after" TIMESTAMPTZ(3);
CREATE INDEX "document_index_after_idx" ON "document" ("index_after")
  WHERE "index_after" IS NOT NULL;

-- What a reader keeps: a passage, or with 0–0 a whole document. The quote stays as it was when the
-- text changes. Goes with its document.
CREATE TABLE "bookmark" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "document_id" TEXT NOT NULL,
  "start_offset" INTEGER NOT NULL DEFAULT 0,
  "end_offset" INTEGER NOT NULL DEFAULT 0,
  "quote" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "bookmark_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "bookmark_range_check"
    CHECK ("start_offset" >= 0 AND ("end_offset" > "start_offset" OR ("start_offset" = 0 AND "end_offset" = 0))),
  CONSTRAINT "bookmark_document_fkey" FOREIGN KEY ("document_id", "tenant_id")
    REFERENCES "document" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "bookmark_id_tenant_id_key" ON "bookmark" ("id", "tenant_id");
CREATE UNIQUE INDEX "bookmark_user_id_document_id_start_offset_end_offset_key"
  ON "bookmark" ("user_id", "document_id", "start_offset", "end_offset");
CREATE INDEX "bookmark_tenant_id_workspace_id_user_id_created_at_idx"
  ON "bookmark" ("tenant_id", "workspace_id", "user_id", "created_at" DESC);

-- A named list of bookmarks.
CREATE TABLE "collection" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "collection_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "collection_workspace_fkey" FOREIGN KEY ("workspace_id")
    REFERENCES "workspace" ("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "collection_id_tenant_id_key" ON "collection" ("id", "tenant_id");
CREATE UNIQUE INDEX "collection_workspace_id_user_id_name_key"
  ON "collection" ("workspace_id", "user_id", "name");

CREATE TABLE "collection_bookmark" (
  "tenant_id" TEXT NOT NULL,
  "collection_id" TEXT NOT NULL,
  "bookmark_id" TEXT NOT NULL,
  "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "collection_bookmark_pkey" PRIMARY KEY ("collection_id", "bookmark_id"),
  CONSTRAINT "collection_bookmark_collection_fkey" FOREIGN KEY ("collection_id", "tenant_id")
    REFERENCES "collection" ("id", "tenant_id") ON DELETE CASCADE,
  CONSTRAINT "collection_bookmark_bookmark_fkey" FOREIGN KEY ("bookmark_id", "tenant_id")
    REFERENCES "bookmark" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE INDEX "collection_bookmark_bookmark_id_idx" ON "collection_bookmark" ("bookmark_id");
