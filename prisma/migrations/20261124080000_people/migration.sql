-- ── Who readers see as the writer ───────────────────────────────────────────────────────────────

ALTER TABLE "author" ADD COLUMN "pseudonym" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "told_to_id" UUID;
ALTER TABLE "author" ADD CONSTRAINT "author_told_to_id_fkey"
  FOREIGN KEY ("told_to_id") REFERENCES "author"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "author" ADD CONSTRAINT author_told_to_other CHECK (told_to_id <> id);
CREATE INDEX author_told_to ON author (told_to_id) WHERE told_to_id IS NOT NULL;

-- That a name is a pseudonym stands in no view of readers.
CREATE OR REPLACE VIEW public_author AS
  SELECT a.id, a.slug, a.name, a.bio, a.links, a.portrait_id, a.demonstration,
         (SELECT t.name FROM author t WHERE t.id = a.told_to_id) AS told_to
    FROM author a
   WHERE EXISTS (SELECT FROM public_post_author pa WHERE pa.author_id = a.id OFFSET 0);

-- A name stands under what others told its bearer too.
DROP TRIGGER purge_insert ON author;
DROP TRIGGER purge_update_before ON author;
DROP TRIGGER purge_update_after ON author;
DROP TRIGGER purge_delete ON author;
DROP TRIGGER purge_truncate ON author;
CALL purge_pages_of('author', $q$
  SELECT 'author:' || id FROM changed
  UNION ALL SELECT 'author:' || a.id FROM changed c JOIN author a ON a.told_to_id = c.id $q$);

-- ── Duties beside the role ──────────────────────────────────────────────────────────────────────

CREATE TYPE "duty_kind" AS ENUM ('moderates', 'safety');

CREATE TABLE "duty" (
    "id" UUID NOT NULL,
    "kind" "duty_kind" NOT NULL,
    "account_id" UUID NOT NULL,
    "deputy_id" UUID,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duty_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "duty_kind_account_id_key" ON "duty"("kind", "account_id");
ALTER TABLE "duty" ADD CONSTRAINT "duty_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "duty" ADD CONSTRAINT "duty_deputy_id_fkey"
  FOREIGN KEY ("deputy_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE duty
  ADD CONSTRAINT duty_days CHECK (until_day >= from_day),
  ADD CONSTRAINT duty_deputy_other CHECK (deputy_id <> account_id);

ALTER TABLE "account" ADD COLUMN "away_from" DATE, ADD COLUMN "away_until" DATE;
ALTER TABLE account ADD CONSTRAINT account_away
  CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_until >= away_from);

-- The day that the site's calendar shows. Every request of staff asks it: a zone that PostgreSQL does not know
-- must not shut them out.
CREATE FUNCTION site_today() RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (now() AT TIME ZONE coalesce((SELECT value ->> 'timeZone' FROM setting WHERE key = 'site'), 'UTC'))::date;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN (now() AT TIME ZONE 'UTC')::date;
END $$;

CREATE FUNCTION is_away(person account) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(site_today() BETWEEN person.away_from AND person.away_until, false)
$$;

-- Who has which duty today: its holder, the deputy while the holder is away, and for safety the first
-- administrator until somebody is named.
CREATE VIEW duty_in_force AS
  WITH named AS (
    SELECT d.kind, d.account_id, d.deputy_id, is_away(a) AS is_away
      FROM duty d JOIN account a ON a.id = d.account_id
     WHERE a.disabled_at IS NULL AND site_today() >= d.from_day AND (d.until_day IS NULL OR site_today() <= d.until_day)
  )
  SELECT kind, account_id, NULL::uuid AS stands_in_for FROM named
  UNION ALL
  SELECT n.kind, n.deputy_id, n.account_id FROM named n JOIN account a ON a.id = n.deputy_id
   WHERE n.is_away AND a.disabled_at IS NULL
  UNION ALL
  (SELECT 'safety'::duty_kind, a.id, NULL::uuid FROM account a
    WHERE a.role = 'administrator' AND a.disabled_at IS NULL
      AND NOT EXISTS (SELECT FROM named WHERE kind = 'safety')
    ORDER BY a.created_at, a.id LIMIT 1);

-- ── Looking at the desk as somebody else sees it ────────────────────────────────────────────────

ALTER TABLE "session" ADD COLUMN "look_role" "role", ADD COLUMN "look_account_id" UUID,
  ADD COLUMN "look_until" TIMESTAMPTZ(3);
ALTER TABLE "session" ADD CONSTRAINT "session_look_account_id_fkey"
  FOREIGN KEY ("look_account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE session ADD CONSTRAINT session_look CHECK (look_role IS NULL OR look_account_id IS NULL);
