-- ── What the writers of comments are told by mail, and what they can do with what they wrote ─────

-- One decision is told to whoever wrote the comment and to whom it answers.
DROP INDEX "comment_mail_event_id_key";
CREATE INDEX "comment_mail_comment_id_idx" ON "comment_mail"("comment_id");
CREATE INDEX "comment_mail_commenter_id_idx" ON "comment_mail"("commenter_id");
CREATE INDEX "comment_mail_reply_id_idx" ON "comment_mail"("reply_id");
CREATE INDEX "comment_mail_event_id_idx" ON "comment_mail"("event_id");

CREATE TABLE "comment_mail_left" (
    "email_index" BYTEA NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_mail_left_pkey" PRIMARY KEY ("email_index")
);

CREATE TABLE "own_comments_link" (
    "id" UUID NOT NULL,
    "email_sealed" BYTEA,
    "email_index" BYTEA NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "own_comments_link_pkey" PRIMARY KEY ("id")
);

-- Prisma cannot say what follows.

CREATE INDEX own_comments_link_due ON own_comments_link (due_at) WHERE sent_at IS NULL;

-- Of a comment that came from elsewhere the e-mail is kept as an index alone, so that its writer can be known again.
ALTER TABLE comment DROP CONSTRAINT comment_email_both;
ALTER TABLE comment ADD CONSTRAINT comment_email_both
  CHECK ((email_sealed IS NULL) = (email_index IS NULL) OR (imported AND email_sealed IS NULL)) NOT VALID;
ALTER TABLE comment VALIDATE CONSTRAINT comment_email_both;

-- When a daily mail with replies is due next: at eight by the site's clock.
CREATE FUNCTION next_comment_digest() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
  zone text := coalesce((SELECT value ->> 'timeZone' FROM setting WHERE key = 'site'), 'UTC');
  eight timestamptz;
BEGIN
  eight := (date_trunc('day', now() AT TIME ZONE zone) + interval '8 hours') AT TIME ZONE zone;
  RETURN CASE WHEN eight > now() THEN eight ELSE eight + interval '1 day' END;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN now() + interval '1 day';
END $$;
