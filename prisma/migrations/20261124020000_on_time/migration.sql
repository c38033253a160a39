-- What was called archived answers that it is gone: it was taken down. The word is free for what stays.
ALTER TYPE "post_status" RENAME VALUE 'archived' TO 'taken_down';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "expires_at" TIMESTAMPTZ(3),
ADD COLUMN     "expires_for_good" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "expires_to" TEXT,
ADD COLUMN     "pending_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "pending_due_id" UUID;

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "account_id" UUID,
    "review_link_id" UUID,
    "name" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_request" (
    "post_id" UUID NOT NULL,
    "asked_by_id" UUID,
    "asked_of_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("post_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "post_pending_due_id_key" ON "post"("pending_due_id");
CREATE INDEX "approval_post_id_at_idx" ON "approval"("post_id", "at");
CREATE INDEX "review_request_asked_of_id_idx" ON "review_request"("asked_of_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_pending_due_id_fkey" FOREIGN KEY ("pending_due_id") REFERENCES "revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "approval" ADD CONSTRAINT "approval_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "review_request" ADD CONSTRAINT "review_request_asked_of_id_fkey" FOREIGN KEY ("asked_of_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE post
  ADD CONSTRAINT post_archived CHECK (archived_at IS NULL OR status = 'published'),
  ADD CONSTRAINT post_expires_to CHECK (expires_to IS NULL
    OR (expires_at IS NOT NULL AND expires_to ~ '^(/([^/\\]|$)|https://)' AND expires_to !~ '[[:cntrl:][:space:]]'));

CREATE INDEX post_expires ON post (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX post_pending_due ON post (pending_due_at) WHERE pending_due_at IS NOT NULL;

-- ── What is public ──────────────────────────────────────────────────────────────────────────────

CREATE OR REPLACE VIEW public_post AS
  SELECT p.id, p.kind, p.path, p.title, p.excerpt, p.language, p.body, p.cover_id, p.cover_alt, p.cover_caption,
         p.published_at, p.updated_at,
         CASE WHEN p.archived_at IS NULL THEN p.comments_mode ELSE 'closed'::comments_mode END AS comments_mode,
         p.next_steps_mode, p.protection, p.guid, p.translation_of, p.demonstration,
         (SELECT count(*)::int FROM comment c
           WHERE c.post_id = p.id AND c.status = 'approved' AND c.audience = 'page') AS comment_count,
         p.archived_at
    FROM post p
   WHERE p.status IN ('published', 'scheduled') AND p.published_at <= now() AND p.withdrawn_at IS NULL
     AND (p.expires_at IS NULL OR p.expires_at > now())
     AND NOT EXISTS (SELECT FROM consent_post cp JOIN consent c ON c.id = cp.consent_id
                      WHERE cp.post_id = p.id AND (c.withdrawn_at IS NOT NULL OR c.expires_at <= now()));

-- What is archived is filed nowhere: a topic or a tag shows when it has something to read.
CREATE OR REPLACE VIEW public_post_topic AS
  SELECT pt.post_id, pt.topic_id FROM post_topic pt JOIN public_post p ON p.id = pt.post_id AND p.archived_at IS NULL;

CREATE OR REPLACE VIEW public_post_tag AS
  SELECT pt.post_id, pt.tag_id FROM post_tag pt JOIN public_post p ON p.id = pt.post_id AND p.archived_at IS NULL;

-- The addresses of a post whose time is over say so, or lead to where somebody chose.
CREATE OR REPLACE VIEW public_former_path AS
  WITH expired AS NOT MATERIALIZED (
    SELECT p.id, p.path, p.expires_to, p.expires_for_good FROM post p
     WHERE p.status IN ('published', 'scheduled') AND p.published_at <= now() AND p.withdrawn_at IS NULL
       AND p.expires_at <= now()
  )
  SELECT f.path, p.path AS target, NULL::text AS leads_to, true AS for_good
    FROM former_path f JOIN public_post p ON p.id = f.post_id
  UNION ALL
  SELECT e.path, NULL, e.expires_to, e.expires_for_good FROM expired e
  UNION ALL
  SELECT f.path, NULL, e.expires_to, e.expires_for_good FROM former_path f JOIN expired e ON e.id = f.post_id
  UNION ALL
  SELECT r.path, NULL, NULL, true FROM removed_path r
   WHERE NOT EXISTS (SELECT FROM public_post p WHERE rtrim(p.path, '/') = rtrim(r.path, '/'))
     AND NOT EXISTS (SELECT FROM former_path f JOIN public_post p ON p.id = f.post_id
                      WHERE rtrim(f.path, '/') = rtrim(r.path, '/'));

-- Readers' lists and neighbours walk ids in this order, and find in it what else they ask.
DROP INDEX post_public_order;
CREATE INDEX post_public_order ON post (published_at DESC, id DESC) INCLUDE (kind, archived_at, expires_at)
  WHERE status IN ('published', 'scheduled') AND withdrawn_at IS NULL;

-- ── What is searched ────────────────────────────────────────────────────────────────────────────

CREATE FUNCTION is_listed(status post_status, withdrawn_at timestamptz, archived_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('published', 'scheduled') AND withdrawn_at IS NULL AND archived_at IS NULL
$$;

CREATE OR REPLACE FUNCTION follow_post_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.title, NEW.excerpt, NEW.language, NEW.cover_caption) IS DISTINCT FROM
       (OLD.title, OLD.excerpt, OLD.language, OLD.cover_caption) OR NEW.body IS DISTINCT FROM OLD.body THEN
      DELETE FROM post_search WHERE post_id = NEW.id;
    ELSE
      UPDATE post_search
         SET listed = is_listed(NEW.status, NEW.withdrawn_at, NEW.archived_at), published_at = NEW.published_at
       WHERE post_id = NEW.id;
    END IF;
  END IF;
  INSERT INTO search_due (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER post_search_follows ON post;
CREATE TRIGGER post_search_follows
  AFTER UPDATE OF title, excerpt, language, cover_caption, body, status, withdrawn_at, archived_at, published_at, protection ON post
  FOR EACH ROW EXECUTE FUNCTION follow_post_in_search();
DROP FUNCTION is_listed(post_status, timestamptz);

CREATE OR REPLACE FUNCTION nearest_public_words(asked text) RETURNS TABLE (word text) LANGUAGE sql STABLE
SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT near.word FROM (
    SELECT w.word, w.lexeme FROM search_word w
     WHERE w.word % asked AND abs(length(w.word) - length(asked)) <= 2
     ORDER BY similarity(w.word, asked) DESC, w.word LIMIT 10
  ) near
  WHERE EXISTS (SELECT FROM post_search s JOIN public_post p ON p.id = s.post_id
                 WHERE s.document @@ (search_quoted(near.lexeme) || ':ABC')::tsquery
                   AND p.protection IN ('unasked', 'none') AND p.archived_at IS NULL)
$$;

-- ── What is purged, and when ────────────────────────────────────────────────────────────────────

-- Whether readers could see a difference. What is stored beside the public text for later, several times a minute
-- while somebody writes, must not make a page anew.
CREATE OR REPLACE FUNCTION changes_for_readers(was post, becomes post) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN was.updated_at = becomes.updated_at AND was.version <> becomes.version
    THEN to_jsonb(was) - '{version,pending_id,pending_due_at,pending_due_id}'::text[]
           IS DISTINCT FROM to_jsonb(becomes) - '{version,pending_id,pending_due_at,pending_due_id}'::text[]
    ELSE true END
$$;

-- The neighbours are those that lists show.
CREATE OR REPLACE FUNCTION tags_around(p post) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list'
  UNION ALL SELECT 'post:' || p.id
  UNION ALL SELECT 'author:' || author_id FROM post_author WHERE post_id = p.id
  UNION ALL SELECT 'topic:' || topic_id FROM post_topic WHERE post_id = p.id
  UNION ALL SELECT 'tag:' || tag_id FROM post_tag WHERE post_id = p.id
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) < (p.published_at, p.id)
    ORDER BY o.published_at DESC, o.id DESC LIMIT 1)
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) > (p.published_at, p.id)
    ORDER BY o.published_at, o.id LIMIT 1)
  UNION ALL SELECT 'post:' || o.id FROM post o
    WHERE coalesce(p.translation_of, p.id) IN (o.id, o.translation_of);
END $$;

-- Whether time alone will change something of it.
CREATE FUNCTION has_moment_ahead(p post) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p.status IN ('published', 'scheduled') AND (p.published_at > now() OR p.expires_at > now())
$$;

CREATE OR REPLACE FUNCTION purge_edited_posts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tags text[];
BEGIN
  WITH edited AS (
    SELECT ROW(o.*)::post AS was, ROW(n.*)::post AS becomes FROM old_posts o JOIN new_posts n USING (id)
     WHERE changes_for_readers(ROW(o.*)::post, ROW(n.*)::post)
  ), seen AS (
    SELECT was, becomes,
           row(is_out(was), (was).kind, (was).published_at, (was).language, (was).translation_of, (was).archived_at IS NULL,
               (was).expires_at <= now())
             IS DISTINCT FROM
           row(is_out(becomes), (becomes).kind, (becomes).published_at, (becomes).language, (becomes).translation_of,
               (becomes).archived_at IS NULL, (becomes).expires_at <= now())
             AS moves
      FROM edited WHERE is_out(was) OR is_out(becomes) LIMIT 51
  )
  SELECT array_agg(tag) INTO tags FROM (
    SELECT DISTINCT tag FROM (
      SELECT unnest(ARRAY['list', 'post:' || (was).id]) AS tag FROM seen
      UNION ALL SELECT around FROM seen, tags_around(was) around WHERE moves
      UNION ALL SELECT around FROM seen, tags_around(becomes) around WHERE moves
      UNION ALL SELECT 'upcoming' FROM edited WHERE has_moment_ahead(becomes)
    ) found LIMIT 51) few;
  PERFORM purge_pages(tags);
  RETURN NULL;
END $$;

DROP TRIGGER purge_insert ON post;
CREATE TRIGGER purge_insert AFTER INSERT ON post REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed($q$
    SELECT around FROM (SELECT p.p FROM (SELECT ROW(c.*)::post AS p FROM changed c) p WHERE is_out(p.p) LIMIT 51) few,
      tags_around(few.p) around
    UNION ALL
    SELECT 'upcoming' FROM changed c WHERE has_moment_ahead(ROW(c.*)::post) $q$);

-- Every tag that time alone has changed after one moment and until another.
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
  SELECT 'site' FROM setting
   WHERE key = 'site' AND announcement_end(value) > after AND announcement_end(value) <= until;
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
  (SELECT announcement_end(value) FROM setting WHERE key = 'site' AND announcement_end(value) > after));
END $$;
