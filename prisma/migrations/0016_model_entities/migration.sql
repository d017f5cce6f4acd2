-- Documents whose entities a model is to look for as well, one row each; nobody takes one before
-- "not_before", which is the end of a claim or of the time that something still being written is given.
CREATE TABLE "extraction" (
  "document_id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "done" BOOLEAN NOT NULL DEFAULT false,
  "attempts" INTEGER NOT NULL DEFAULT 0,
  "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "extraction_pkey" PRIMARY KEY ("document_id"),
  CONSTRAINT "extraction_document_fkey" FOREIGN KEY ("document_id", "tenant_id")
    REFERENCES "document" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE INDEX "extraction_not_before_idx" ON "extraction" ("not_before") WHERE NOT "done";

-- What the model found in a text, by the hash of what it was given, so that nothing is paid for twice.
-- It stays as long as a document with that text.
CREATE TABLE "extraction_answer" (
  "document_id" TEXT NOT NULL,
  "text_hash" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "entities" JSONB NOT NULL,
  CONSTRAINT "extraction_answer_pkey" PRIMARY KEY ("document_id", "text_hash"),
  CONSTRAINT "extraction_answer_document_fkey" FOREIGN KEY ("document_id", "tenant_id")
    REFERENCES "document" ("id", "tenant_id") ON DELETE CASCADE
);
CREATE INDEX "extraction_answer_tenant_id_text_hash_idx" ON "extraction_answer" ("tenant_id", "text_hash");
