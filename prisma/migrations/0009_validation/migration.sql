-- What people think of a document as a source: proposed, validated, rejected; stale when its content
-- has changed since it was validated, whoever changed it.
ALTER TABLE "document" ADD COLUMN "validation" TEXT;
ALTER TABLE "document" ADD CONSTRAINT "document_validation_check"
  CHECK ("validation" IN ('proposed', 'validated', 'stale', 'rejected'));

CREATE FUNCTION "let_validation_go_stale"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."validation" := 'stale';
  RETURN NEW;
END
$$;
CREATE TRIGGER "document_validation_stale" BEFORE UPDATE OF "content_hash" ON "document"
  FOR EACH ROW WHEN (OLD."validation" = 'validated' AND NEW."content_hash" IS DISTINCT FROM OLD."content_hash")
  EXECUTE FUNCTION "let_validation_go_stale"();

ALTER TABLE "decision" DROP CONSTRAINT "decision_kind_check";
ALTER TABLE "decision" ADD CONSTRAINT "decision_kind_check"
  CHECK ("kind" IN ('tool_approval', 'question', 'plan', 'sources'));
