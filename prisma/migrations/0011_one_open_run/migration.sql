-- A run that waits for a human holds the thread's only place as much as one that is running: a
-- message that arrives in the moment between the two states must not start a second run.
DROP INDEX "run_one_active";
CREATE UNIQUE INDEX "run_one_open" ON "run" ("thread_id") WHERE "status" IN ('running', 'waiting');
DROP INDEX "run_waiting_idx";
