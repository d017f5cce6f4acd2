-- Decisions are asked, then settled once: the only change of a row is from pending to something else.
CREATE TABLE "decision" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "thread_id" TEXT NOT NULL,
  "run_id" TEXT NOT NULL,
  "ordinal" BIGSERIAL NOT NULL,
  "kind" TEXT NOT NULL,
  "status" TEXT NOT NULL DEFAULT 'pending',
  "tool_call_id" TEXT,
  "tool_name" TEXT,
  "arguments_hash" TEXT,
  "because" TEXT NOT NULL,
  "basis" TEXT,
  "request" JSONB NOT NULL,
  "answer" JSONB,
  "answered_by" TEXT,
  "answered_via" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" TIMESTAMPTZ(3) NOT NULL,
  "settled_at" TIMESTAMPTZ(3),
  CONSTRAINT "decision_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "decision_thread_fkey" FOREIGN KEY ("thread_id", "tenant_id")
    REFERENCES "thread" ("id", "tenant_id") ON DELETE CASCADE,
  CONSTRAINT "decision_run_fkey" FOREIGN KEY ("run_id") REFERENCES "run" ("id") ON DELETE CASCADE,
  CONSTRAINT "decision_kind_check" CHECK ("kind" IN ('tool_approval', 'question', 'plan')),
  CONSTRAINT "decision_status_check"
    CHECK ("status" IN ('pending', 'answered', 'expired', 'withdrawn')),
  CONSTRAINT "decision_via_check" CHECK ("answered_via" IN ('chat', 'inbox', 'api', 'cli')),
  CONSTRAINT "decision_settled_check" CHECK (("status" = 'pending') = ("settled_at" IS NULL)),
  CONSTRAINT "decision_answer_check" CHECK (("status" = 'answered') = ("answer" IS NOT NULL)
    AND ("status" = 'answered') = ("answered_by" IS NOT NULL)
    AND ("status" = 'answered') = ("answered_via" IS NOT NULL))
);
CREATE UNIQUE INDEX "decision_ordinal_key" ON "decision" ("ordinal");
CREATE INDEX "decision_run_id_idx" ON "decision" ("run_id");
CREATE INDEX "decision_tenant_id_workspace_id_ordinal_idx"
  ON "decision" ("tenant_id", "workspace_id", "ordinal" DESC);
CREATE INDEX "decision_due" ON "decision" ("expires_at") WHERE "status" = 'pending';

CREATE TABLE "permission_rule" (
  "id" TEXT NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT NOT NULL,
  "user_id" TEXT,
  "effect" TEXT NOT NULL,
  "tool" TEXT NOT NULL,
  "pattern" TEXT NOT NULL,
  "created_by" TEXT NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "permission_rule_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "permission_rule_effect_check" CHECK ("effect" IN ('allow', 'deny', 'ask'))
);
CREATE INDEX "permission_rule_tenant_id_workspace_id_idx"
  ON "permission_rule" ("tenant_id", "workspace_id");
-- Saying the same twice is saying it once.
CREATE UNIQUE INDEX "permission_rule_same_key" ON "permission_rule"
  ("tenant_id", "workspace_id", COALESCE("user_id", ''), "effect", "tool", "pattern");

CREATE TABLE "audit_event" (
  "id" BIGSERIAL NOT NULL,
  "tenant_id" TEXT NOT NULL,
  "workspace_id" TEXT,
  "actor" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "details" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_event_tenant_id_id_idx" ON "audit_event" ("tenant_id", "id" DESC);

-- TRUNCATE stays possible: it is how a backup is restored.
CREATE FUNCTION "refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event"
  FOR EACH ROW EXECUTE FUNCTION "refuse_audit_change"();
