-- A type of its own in place of three new values: a restore fills the tables in the transaction that makes them, and
-- PostgreSQL before 17 takes no value that was added to a type in the same one.
ALTER TYPE "revision_reason" RENAME TO "revision_reason_before";
CREATE TYPE "revision_reason" AS ENUM ('saved', 'published', 'scheduled', 'updated', 'restored', 'taken_down', 'trashed', 'conflict', 'imported', 'autosaved', 'set_aside', 'taken_over');
ALTER TABLE "revision" ALTER COLUMN "reason" TYPE "revision_reason" USING "reason"::text::"revision_reason";
DROP TYPE "revision_reason_before";

ALTER TABLE "post" ADD COLUMN "meta_title" TEXT NOT NULL DEFAULT '',
ADD COLUMN "meta_description" TEXT NOT NULL DEFAULT '',
ADD COLUMN "pending_id" UUID;

ALTER TABLE "revision" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';

CREATE TABLE "presence" (
    "editor_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "taken_over_by" UUID,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("editor_id")
);

CREATE INDEX "presence_post_id_idx" ON "presence"("post_id");
CREATE UNIQUE INDEX "post_pending_id_key" ON "post"("pending_id");

ALTER TABLE "post" ADD CONSTRAINT "post_pending_id_fkey" FOREIGN KEY ("pending_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "presence" ADD CONSTRAINT "presence_taken_over_by_fkey" FOREIGN KEY ("taken_over_by") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A revision stays as it was; only a scrub empties it, and says so. Its name is not part of what it keeps.
CREATE OR REPLACE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.scrubbed_at IS NULL AND NEW.scrubbed_at IS NOT NULL AND NEW.snapshot = '{}' AND NEW.title = ''
     OR (NEW.snapshot = OLD.snapshot AND NEW.title = OLD.title AND NEW.account_id IS NULL)
     OR to_jsonb(NEW) - 'name' = to_jsonb(OLD) - 'name' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a revision is not changed' USING ERRCODE = 'restrict_violation';
END $$;

-- Whether readers could see a difference. What is stored beside the public text for later, several times a minute
-- while somebody writes, must not make a page anew.
CREATE FUNCTION changes_for_readers(was post, becomes post) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN was.updated_at = becomes.updated_at AND was.version <> becomes.version
    THEN to_jsonb(was) - '{version,pending_id,pending_due_at}'::text[]
           IS DISTINCT FROM to_jsonb(becomes) - '{version,pending_id,pending_due_at}'::text[]
    ELSE true END
$$;

CREATE OR REPLACE FUNCTION purge_edited_posts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tags text[];
BEGIN
  WITH edited AS (
    SELECT ROW(o.*)::post AS was, ROW(n.*)::post AS becomes FROM old_posts o JOIN new_posts n USING (id)
     WHERE changes_for_readers(ROW(o.*)::post, ROW(n.*)::post)
  ), seen AS (
    SELECT was, becomes,
           row(is_out(was), (was).kind, (was).published_at, (was).language, (was).translation_of)
             IS DISTINCT FROM
           row(is_out(becomes), (becomes).kind, (becomes).published_at, (becomes).language, (becomes).translation_of)
             AS moves
      FROM edited WHERE is_out(was) OR is_out(becomes) LIMIT 51
  )
  SELECT array_agg(tag) INTO tags FROM (
    SELECT DISTINCT tag FROM (
      SELECT unnest(ARRAY['list', 'post:' || (was).id]) AS tag FROM seen
      UNION ALL SELECT around FROM seen, tags_around(was) around WHERE moves
      UNION ALL SELECT around FROM seen, tags_around(becomes) around WHERE moves
      UNION ALL SELECT 'upcoming' FROM new_posts WHERE status IN ('published', 'scheduled') AND published_at > now()
    ) found LIMIT 51) few;
  PERFORM purge_pages(tags);
  RETURN NULL;
END $$;
