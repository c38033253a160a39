-- What the checks saw stays in the log when the comment is gone.
ALTER TABLE "moderation_event" ADD COLUMN "codes" TEXT[] DEFAULT ARRAY[]::TEXT[];
