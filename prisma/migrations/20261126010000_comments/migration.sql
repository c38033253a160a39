-- ── Who writes, what is said of a comment, and what the team keeps beside it ────────────────────

CREATE TYPE "waiting_mail" AS ENUM ('at_once', 'daily', 'never');
CREATE TYPE "comment_pile" AS ENUM ('safety', 'known', 'newcomer', 'sharp', 'spam', 'team');
CREATE TYPE "reply_mail" AS ENUM ('none', 'each', 'digest');
CREATE TYPE "report_kind" AS ENUM ('identifies', 'danger', 'abusive', 'spam', 'illegal', 'other');
CREATE TYPE "comment_mail_kind" AS ENUM ('confirm', 'decision', 'reply', 'digest');

-- Not ALTER TYPE … ADD VALUE: a restore uses the values in the transaction that migrates.
ALTER TYPE "moderation_action" RENAME TO "moderation_action_before";
CREATE TYPE "moderation_action" AS ENUM ('submit', 'approve', 'reject', 'spam', 'trash', 'unapprove', 'hand_over', 'edit', 'reply', 'undo', 'purge', 'report', 'edit_own', 'withdraw', 'approve_part', 'pick', 'unpick');
ALTER TABLE "moderation_event" ALTER COLUMN "action" TYPE "moderation_action" USING "action"::text::"moderation_action";
DROP TYPE "moderation_action_before";

ALTER TABLE "account" ADD COLUMN "queue_keys" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN "waiting_mail" "waiting_mail" NOT NULL DEFAULT 'never',
ADD COLUMN "waiting_mail_hour" SMALLINT NOT NULL DEFAULT 8;
ALTER TABLE "topic" ADD COLUMN "comments_mode" "comments_mode";
ALTER TABLE "comment" ADD COLUMN "commenter_id" UUID,
ADD COLUMN "decision_mail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "picked_at" TIMESTAMPTZ(3),
ADD COLUMN "pile" "comment_pile" NOT NULL DEFAULT 'newcomer',
ADD COLUMN "reply_mail" "reply_mail" NOT NULL DEFAULT 'none',
ADD COLUMN "spam_score" REAL,
ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
ALTER TABLE "blocked" ADD COLUMN "hits" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "last_hit_at" TIMESTAMPTZ(3);

CREATE TABLE "commenter" (
    "id" UUID NOT NULL,
    "email_sealed" BYTEA NOT NULL,
    "email_index" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "verified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "known_since" TIMESTAMPTZ(3),
    "known_by_id" UUID,
    "held_until" TIMESTAMPTZ(3),
    "paused_until" TIMESTAMPTZ(3),
    "limit_reason" TEXT NOT NULL DEFAULT '',
    "limited_by_id" UUID,
    "proof_number" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commenter_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment_report" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "kind" "report_kind" NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "words" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notices" BYTEA[] DEFAULT ARRAY[]::BYTEA[],
    "first_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled_at" TIMESTAMPTZ(3),
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment_mail" (
    "id" UUID NOT NULL,
    "kind" "comment_mail_kind" NOT NULL,
    "comment_id" UUID NOT NULL,
    "commenter_id" UUID,
    "event_id" UUID,
    "reply_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "comment_mail_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment_lease" (
    "comment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "comment_lease_pkey" PRIMARY KEY ("comment_id")
);

CREATE TABLE "comment_note" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "account_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_note_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_reply" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_reply_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "decline_words" (
    "code" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "decline_words_pkey" PRIMARY KEY ("code","language")
);

CREATE TABLE "spam_lesson" (
    "comment_id" UUID NOT NULL,
    "is_spam" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spam_lesson_pkey" PRIMARY KEY ("comment_id")
);

CREATE TABLE "spam_model" (
    "id" SMALLINT NOT NULL DEFAULT 1,
    "form" INTEGER NOT NULL,
    "weights" BYTEA NOT NULL,
    "lessons" INTEGER NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "spam_model_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "waiting_link" (
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "comment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "waiting_link_pkey" PRIMARY KEY ("token_hash")
);

CREATE TABLE "chain_trial" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failed" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "chain_trial_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "commenter_email_index_key" ON "commenter"("email_index");
CREATE INDEX "comment_report_comment_id_idx" ON "comment_report"("comment_id");
CREATE UNIQUE INDEX "comment_mail_event_id_key" ON "comment_mail"("event_id");
CREATE UNIQUE INDEX "comment_mail_kind_comment_id_reply_id_key" ON "comment_mail"("kind", "comment_id", "reply_id");
CREATE INDEX "comment_note_comment_id_idx" ON "comment_note"("comment_id");
CREATE INDEX "spam_lesson_at_idx" ON "spam_lesson"("at");
CREATE INDEX "waiting_link_account_id_idx" ON "waiting_link"("account_id");
CREATE INDEX "comment_commenter_id_status_idx" ON "comment"("commenter_id", "status");
ALTER TABLE "comment" ADD CONSTRAINT "comment_commenter_id_fkey" FOREIGN KEY ("commenter_id") REFERENCES "commenter"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_mail" ADD CONSTRAINT "comment_mail_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_mail" ADD CONSTRAINT "comment_mail_commenter_id_fkey" FOREIGN KEY ("commenter_id") REFERENCES "commenter"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_lease" ADD CONSTRAINT "comment_lease_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_lease" ADD CONSTRAINT "comment_lease_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_note" ADD CONSTRAINT "comment_note_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_note" ADD CONSTRAINT "comment_note_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "spam_lesson" ADD CONSTRAINT "spam_lesson_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "waiting_link" ADD CONSTRAINT "waiting_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma cannot say what follows.

ALTER TABLE account ADD CONSTRAINT account_waiting_mail_hour CHECK (waiting_mail_hour BETWEEN 0 AND 23);
ALTER TABLE commenter
  ADD CONSTRAINT commenter_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT commenter_limit CHECK (limit_reason <> '' OR (held_until IS NULL AND paused_until IS NULL));
ALTER TABLE comment_report ADD CONSTRAINT comment_report_count CHECK (count > 0);
ALTER TABLE spam_model ADD CONSTRAINT spam_model_one CHECK (id = 1);
ALTER TABLE comment ADD CONSTRAINT comment_team_pile CHECK (pile <> 'team' OR audience = 'team') NOT VALID;
ALTER TABLE comment VALIDATE CONSTRAINT comment_team_pile;
UPDATE comment SET pile = 'team' WHERE audience = 'team';

-- Reports of one kind about one comment are one while they are open.
CREATE UNIQUE INDEX comment_report_open ON comment_report (comment_id, kind) WHERE settled_at IS NULL;
-- Who sends mail asks for what is due.
CREATE INDEX comment_mail_due ON comment_mail (due_at) WHERE sent_at IS NULL;
-- The piles of the queue, the longest waiting first.
CREATE INDEX comment_pile_waiting ON comment (pile, created_at, id)
  WHERE status IN ('waiting', 'handed_over', 'sealed') AND NOT imported;

-- What its writer took away leaves a tombstone while somebody answered it: approved, and empty.
ALTER TABLE comment DROP CONSTRAINT comment_text, DROP CONSTRAINT comment_name;
ALTER TABLE comment
  ADD CONSTRAINT comment_text CHECK (btrim(body) <> '' OR status = 'erased' OR withdrawn_at IS NOT NULL) NOT VALID,
  ADD CONSTRAINT comment_name CHECK (btrim(author_name) <> '' OR status = 'erased' OR withdrawn_at IS NOT NULL) NOT VALID;
ALTER TABLE comment VALIDATE CONSTRAINT comment_text;
ALTER TABLE comment VALIDATE CONSTRAINT comment_name;

-- ── What readers see of it ──────────────────────────────────────────────────────────────────────

CREATE OR REPLACE VIEW public_topic AS
  SELECT t.id, t.slug, t.name, t.description, t.parent_id, t.position, t.comments_mode FROM topic t
   WHERE EXISTS (
     WITH RECURSIVE below AS (
       SELECT t.id
       UNION
       SELECT c.id FROM below b JOIN topic c ON c.parent_id = b.id
     ) SELECT FROM below b JOIN public_post_topic pt ON pt.topic_id = b.id);

CREATE OR REPLACE VIEW public_comment AS
  SELECT c.id, c.post_id,
         CASE
           WHEN c.parent_id IS NULL THEN NULL
           WHEN EXISTS (SELECT FROM comment p
                         WHERE p.id = c.parent_id AND p.status = 'approved' AND p.audience = 'page')
             THEN c.parent_id
           ELSE (WITH RECURSIVE above AS (
              SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page' AS shown
                FROM comment p WHERE p.id = c.parent_id
              UNION
              SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page'
                FROM above a JOIN comment p ON p.id = a.parent_id WHERE NOT a.shown
            ) SELECT a.id FROM above a WHERE a.shown)
         END AS parent_id,
         c.anchor, c.author_name, c.website, c.body, c.created_at, c.edited_at,
         c.account_id IS NOT NULL OR c.as_organisation AS by_staff, c.as_organisation,
         c.thread_id, c.thread_at,
         c.account_id IS NOT NULL AND NOT c.as_organisation
           AND EXISTS (SELECT FROM post_author pa JOIN author a ON a.id = pa.author_id
                        WHERE pa.post_id = c.post_id AND a.account_id = c.account_id) AS by_author,
         c.picked_at IS NOT NULL AS is_picked,
         c.withdrawn_at IS NOT NULL AS is_withdrawn
    FROM comment c JOIN public_post p ON p.id = c.post_id
   WHERE c.status = 'approved' AND c.audience = 'page';

-- When new comments are taken again, and when the team is back; null where nothing was said, or nothing that is a time.
CREATE FUNCTION comments_pause_end(site jsonb) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (site ->> 'commentsPausedUntil')::timestamptz;
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END $$;
CREATE FUNCTION comments_away_end(site jsonb) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (nullif(site ->> 'commentsAwayUntil', '')::date + 1)::timestamp AT TIME ZONE coalesce(site ->> 'timeZone', 'UTC');
EXCEPTION WHEN data_exception OR invalid_parameter_value THEN
  RETURN NULL;
END $$;

CREATE OR REPLACE VIEW public_setting AS
  SELECT key, value
           - CASE WHEN announcement_end(value) <= now() THEN 'announcement' ELSE '' END
           - CASE WHEN comments_pause_end(value) <= now() THEN 'commentsPausedUntil' ELSE '' END
           - CASE WHEN comments_away_end(value) <= now() THEN 'commentsAwayUntil' ELSE '' END AS value
    FROM setting WHERE key = 'site';

CREATE OR REPLACE FUNCTION public_changes_between(after timestamptz, until timestamptz) RETURNS SETOF text
LANGUAGE plpgsql STABLE AS $$
DECLARE closing interval := comments_close_after();
BEGIN RETURN QUERY
  SELECT tag FROM post p, tags_around(p) tag
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
     AND p.published_at > after AND p.published_at <= until
  UNION
  SELECT tag FROM post p, tags_around(p) tag
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
     AND p.expires_at > after AND p.expires_at <= until
  UNION
  SELECT tag FROM consent c JOIN consent_post cp ON cp.consent_id = c.id JOIN post p ON p.id = cp.post_id, tags_around(p) tag
   WHERE c.expires_at > after AND c.expires_at <= until
  UNION
  SELECT tag FROM consent c JOIN consent_media cm ON cm.consent_id = c.id, tags_of_media(cm.media_id) tag
   WHERE c.expires_at > after AND c.expires_at <= until
  UNION
  SELECT 'post:' || p.id FROM post p
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
     AND p.published_at > after - closing AND p.published_at <= until - closing
  UNION
  SELECT 'site' FROM setting, unnest(ARRAY[announcement_end(value), comments_pause_end(value), comments_away_end(value)]) ends
   WHERE key = 'site' AND ends > after AND ends <= until;
END $$;

-- When the next of them comes; null for never.
CREATE OR REPLACE FUNCTION next_public_change(after timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE closing interval := comments_close_after();
BEGIN RETURN least(
  (SELECT p.published_at FROM post p
    WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL AND p.published_at > after
    ORDER BY p.published_at, p.id LIMIT 1),
  (SELECT min(p.expires_at) FROM post p
    WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL AND p.expires_at > after),
  (SELECT p.published_at FROM post p
    WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL AND p.published_at > after - closing
    ORDER BY p.published_at, p.id LIMIT 1) + closing,
  (SELECT min(c.expires_at) FROM consent c WHERE c.expires_at > after),
  (SELECT min(ends) FROM setting, unnest(ARRAY[announcement_end(value), comments_pause_end(value), comments_away_end(value)]) ends
    WHERE key = 'site' AND ends > after));
END $$;
