-- ── Telling people that something waits, and counting what was ──────────────────────────────────

ALTER TABLE "account" ALTER COLUMN "waiting_mail" DROP NOT NULL, ALTER COLUMN "waiting_mail" DROP DEFAULT;
-- Nobody has chosen anything yet.
UPDATE "account" SET "waiting_mail" = NULL;

CREATE TABLE "waiting_told" (
    "account_id" UUID NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told_on" DATE,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "waiting_told_pkey" PRIMARY KEY ("account_id")
);

CREATE TABLE "comment_day" (
    "day" DATE NOT NULL,
    "submitted" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "declined" INTEGER NOT NULL,
    "spam" INTEGER NOT NULL,

    CONSTRAINT "comment_day_pkey" PRIMARY KEY ("day")
);

CREATE TABLE "comment_week" (
    "week" DATE NOT NULL,
    "decided" INTEGER NOT NULL,
    "median_wait" INTEGER NOT NULL,

    CONSTRAINT "comment_week_pkey" PRIMARY KEY ("week")
);

CREATE TABLE "comment_code_day" (
    "day" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "held" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,
    "declined" INTEGER NOT NULL,
    "spam" INTEGER NOT NULL,

    CONSTRAINT "comment_code_day_pkey" PRIMARY KEY ("day","code")
);

ALTER TABLE "waiting_told" ADD CONSTRAINT "waiting_told_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "moderation_event_at_id_idx" ON "moderation_event"("at", "id");

-- Prisma cannot say what follows.

-- The log by person and by what was done; what readers send is most of it, and is found by time.
CREATE INDEX moderation_event_by_account ON moderation_event (account_id, at, id) WHERE account_id IS NOT NULL;
CREATE INDEX moderation_event_by_action ON moderation_event (action, at, id) WHERE action <> 'submit';
-- What came to wait lately.
CREATE INDEX moderation_event_held ON moderation_event (at)
  WHERE "to" IN ('waiting', 'handed_over', 'sealed') AND action IN ('submit', 'report', 'edit_own', 'hand_over');

-- Who may decide about comments today, by role or by duty; their choice, or what stands in for none.
CREATE VIEW comment_reader AS
  SELECT a.id AS account_id,
         coalesce(a.waiting_mail, CASE
           WHEN a.role = 'moderator' OR d.account_id IS NOT NULL THEN 'daily' ELSE 'never' END::waiting_mail) AS mail,
         coalesce(d.is_safety, false) AS is_safety, is_away(a) AS is_away
    FROM account a
    LEFT JOIN (SELECT f.account_id, bool_or(f.kind = 'safety') AS is_safety FROM duty_in_force f GROUP BY f.account_id) d
      ON d.account_id = a.id
   WHERE a.disabled_at IS NULL
     AND (a.role IN ('administrator', 'editor', 'moderator') OR d.account_id IS NOT NULL);

-- The clock of the site.
CREATE FUNCTION site_hour() RETURNS int LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN extract(hour FROM now() AT TIME ZONE coalesce((SELECT value ->> 'timeZone' FROM setting WHERE key = 'site'), 'UTC'));
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN extract(hour FROM now() AT TIME ZONE 'UTC');
END $$;

-- When a day of the site's calendar begins.
CREATE FUNCTION site_day_start(day date) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN day::timestamp AT TIME ZONE coalesce((SELECT value ->> 'timeZone' FROM setting WHERE key = 'site'), 'UTC');
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN day::timestamp AT TIME ZONE 'UTC';
END $$;

-- How long readers waited for a first decision about what was sent between two moments, in seconds: of comments for the
-- page that were held, spam apart. What still waits counts with its age, once that is longer than a good promise; of very
-- many, the latest.
CREATE FUNCTION comment_waits(after timestamptz, before timestamptz) RETURNS TABLE (seconds float8, is_decided boolean)
LANGUAGE sql STABLE AS $$
  SELECT extract(epoch FROM coalesce(d.at, now()) - s.at)::float8, d.at IS NOT NULL
    FROM (SELECT e.comment_id, e.at FROM moderation_event e
           WHERE e.action = 'submit' AND e."to" IN ('waiting', 'handed_over', 'sealed')
             AND e.at >= after AND e.at < before
           ORDER BY e.at DESC LIMIT 5000) s
    JOIN comment c ON c.id = s.comment_id
     AND NOT c.imported AND NOT c.demonstration AND c.audience = 'page' AND c.status <> 'spam'
    LEFT JOIN LATERAL (
      SELECT e.at, e."to" FROM moderation_event e
       WHERE e.comment_id = s.comment_id AND e.action IN ('approve', 'approve_part', 'reject', 'spam', 'trash') AND e.at >= s.at
       ORDER BY e.at, e.id LIMIT 1) d ON true
   WHERE d."to" <> 'spam'
      OR (d.at IS NULL AND c.status IN ('waiting', 'handed_over', 'sealed') AND s.at < now() - interval '6 hours')
$$;
