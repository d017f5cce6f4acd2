-- The words of a kept passage, as they stand and as the stemmers of English and German give them, so
-- that what is kept can be searched like documents. Of what was kept before, accents still count.
ALTER TABLE "bookmark" ADD COLUMN "search" TSVECTOR NOT NULL DEFAULT '';
UPDATE "bookmark" SET "search" = to_tsvector('simple', lower("quote"))
  || to_tsvector('english', lower("quote")) || to_tsvector('german', lower("quote"));
