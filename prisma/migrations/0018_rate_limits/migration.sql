-- How much of a limit is in use, by whom: "busy_until" moves on a little with each request and is in the
-- past when nothing is in use (seconds since 1970). Unlogged: after a crash everybody begins anew.
CREATE UNLOGGED TABLE "rate_limit" (
  "tenant_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "busy_until" DOUBLE PRECISION NOT NULL,
  CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("tenant_id", "kind", "subject")
);
CREATE INDEX "rate_limit_busy_until_idx" ON "rate_limit" ("busy_until");

-- The audit log by action and by who acted.
CREATE INDEX "audit_event_tenant_id_action_id_idx" ON "audit_event" ("tenant_id", "action", "id" DESC);
CREATE INDEX "audit_event_tenant_id_actor_id_idx" ON "audit_event" ("tenant_id", "actor", "id" DESC);
