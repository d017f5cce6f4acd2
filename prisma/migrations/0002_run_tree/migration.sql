-- Runs form a tree: regenerating or editing starts another branch beside the first, and a thread
-- shows the branch that ends in its head. A run that waits for a human is carried on by exactly one
-- other. state_run_id names the run of the branch that last wrote shared state, kept_from_run_id the
-- first run that the branch's newest summary leaves word for word; both are copied from run to run,
-- so that nobody has to look for them.
ALTER TABLE "thread" ADD COLUMN "head_run_id" TEXT;

ALTER TABLE "run"
  ADD COLUMN "parent_run_id" TEXT,
  ADD COLUMN "resumes_run_id" TEXT,
  ADD COLUMN "state_run_id" TEXT,
  ADD COLUMN "kept_from_run_id" TEXT,
  ADD COLUMN "pause_requested_at" TIMESTAMPTZ(3);

ALTER TABLE "run" DROP CONSTRAINT IF EXISTS "run_status_check";
ALTER TABLE "run" ADD CONSTRAINT "run_status_check" CHECK ("status" IN
  ('queued', 'running', 'waiting', 'finished', 'failed', 'stopped', 'interrupted'));

UPDATE "run" SET "parent_run_id" = before."id" FROM (
  SELECT "id" AS of, lag("id") OVER (PARTITION BY "thread_id" ORDER BY "first_seq") AS id
  FROM "run" WHERE "first_seq" IS NOT NULL
) before WHERE "run"."id" = before.of;
UPDATE "thread" SET "head_run_id" = (
  SELECT "id" FROM "run" WHERE "thread_id" = "thread"."id" AND "first_seq" IS NOT NULL
  ORDER BY "first_seq" DESC LIMIT 1
);

CREATE INDEX "run_parent_run_id_idx" ON "run" ("parent_run_id");
CREATE UNIQUE INDEX "run_resumes_run_id_key" ON "run" ("resumes_run_id");
CREATE INDEX "run_waiting_idx" ON "run" ("thread_id") WHERE "status" = 'waiting';
CREATE INDEX "run_message_ids_idx" ON "run" USING gin ("message_ids");
