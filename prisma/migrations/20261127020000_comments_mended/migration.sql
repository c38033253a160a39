-- ── Sealing, taking names out, telling who reported what was decided, and what spam looked like ──

-- Not ALTER TYPE … ADD VALUE: a restore uses the values in the transaction that migrates.
DROP INDEX moderation_event_by_action;
DROP INDEX moderation_event_held;
ALTER TYPE "moderation_action" RENAME TO "moderation_action_before";
CREATE TYPE "moderation_action" AS ENUM ('submit', 'approve', 'reject', 'spam', 'trash', 'unapprove', 'hand_over', 'edit', 'reply', 'undo', 'purge', 'report', 'edit_own', 'withdraw', 'approve_part', 'pick', 'unpick', 'seal');
ALTER TABLE "moderation_event" ALTER COLUMN "action" TYPE "moderation_action" USING "action"::text::"moderation_action";
DROP TYPE "moderation_action_before";

ALTER TABLE "comment_original" ADD COLUMN "author_name" TEXT,
ADD COLUMN "website" TEXT;

CREATE TYPE "report_outcome" AS ENUM ('kept', 'removed');
ALTER TABLE "report_receipt" ADD COLUMN "outcome" "report_outcome";

CREATE TABLE "spam_past" (
    "id" UUID NOT NULL,
    "form" INTEGER NOT NULL,
    "features" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spam_past_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "spam_past_at_idx" ON "spam_past"("at");

-- Prisma cannot say what follows.

CREATE INDEX moderation_event_by_action ON moderation_event (action, at, id) WHERE action <> 'submit';
CREATE INDEX moderation_event_held ON moderation_event (at)
  WHERE "to" IN ('waiting', 'handed_over', 'sealed') AND action IN ('submit', 'report', 'edit_own', 'hand_over', 'seal');
