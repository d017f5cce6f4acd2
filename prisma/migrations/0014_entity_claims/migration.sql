-- Drawing the entities of a document is claimed, so that two instances never draw the same one, and one
-- that fails waits longer each time instead of being in the way of others. "revision" counts what changes
-- in the index and the graph of a workspace, so that what was read of it can be kept until then.
ALTER TABLE "document" ADD COLUMN "entity_attempts" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "document" ADD COLUMN "entity_claimed_until" TIMESTAMPTZ(3);
ALTER TABLE "index_statistics" ADD COLUMN "revision" BIGINT NOT NULL DEFAULT 0;
