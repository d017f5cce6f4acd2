-- What a reader thought of an answer: one verdict a person and message. Goes with its thread.
CREATE TABLE "feedback" (
  "tenant_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "message_id" TEXT NOT NULL,
  "run_id" TEXT NOT NULL,
  "user_id" TEXT NOT NULL,
  "verdict" TEXT NOT NULL,
  "comment" TEXT NOT NULL DEFAULT '',
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "feedback_pkey" PRIMARY KEY ("thread_id", "message_id", "user_id"),
  CONSTRAINT "feedback_verdict_check" CHECK ("verdict" IN ('up', 'down')),
  CONSTRAINT "feedback_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE
);
