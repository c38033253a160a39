-- A type of its own in place of two new values: a restore fills the tables in the transaction that makes them, and
-- PostgreSQL before 17 takes no value that was added to a type in the same one.
ALTER TYPE "revision_reason" RENAME TO "revision_reason_before";
CREATE TYPE "revision_reason" AS ENUM ('saved', 'published', 'scheduled', 'updated', 'restored', 'taken_down', 'trashed', 'conflict', 'imported', 'autosaved', 'set_aside', 'taken_over', 'archived', 'brought_back');
ALTER TABLE "revision" ALTER COLUMN "reason" TYPE "revision_reason" USING "reason"::text::"revision_reason";
DROP TYPE "revision_reason_before";
