-- Who gives posts to somebody else wrote nothing of them: the second pair of eyes is asked of whoever did.
ALTER TABLE "revision" ADD COLUMN "is_written" BOOLEAN NOT NULL DEFAULT true;
