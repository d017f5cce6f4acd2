-- An approval is good for one call, whatever branches, retries and crashes there are: the run that is
-- about to carry it out puts its name here first.
ALTER TABLE "decision" ADD COLUMN "carried_out_by" TEXT;
