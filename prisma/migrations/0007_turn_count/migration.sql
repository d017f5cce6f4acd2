-- User turns of a branch up to and including a run, so that the limit of a conversation is known
-- without walking the branch. A run is a turn when it brought a message of the user.
ALTER TABLE "run" ADD COLUMN "turn_count" INTEGER NOT NULL DEFAULT 0;

WITH RECURSIVE "turn" AS (
  SELECT r."id", r."parent_run_id",
    coalesce(jsonb_path_exists(e."payload", '$.input.messages[*] ? (@.role == "user")'), false)::int
      AS "own"
  FROM "run" r
  LEFT JOIN "run_event" e ON e."thread_id" = r."thread_id" AND e."seq" = r."first_seq"
), "counted" AS (
  SELECT "id", "own" AS "turns" FROM "turn" WHERE "parent_run_id" IS NULL
  UNION ALL
  SELECT "turn"."id", "counted"."turns" + "turn"."own"
  FROM "counted" JOIN "turn" ON "turn"."parent_run_id" = "counted"."id"
)
UPDATE "run" SET "turn_count" = "counted"."turns" FROM "counted" WHERE "run"."id" = "counted"."id";
