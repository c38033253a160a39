-- ── A page is purged by the transaction that changes what it shows ──────────────────────────────
--
-- Every table that readers see something of has one line below: `purge_pages_of(table, query)`. The
-- query says, of the rows in `changed` (as they were and as they are), which tags are purged. A page
-- carries the tags of all that it shows; docs/page-cache.md has the table.

-- Purges that a CDN has not confirmed yet; see lib/page-cache/cdn.ts.
CREATE TABLE "cdn_purge" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "tags" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_second" BOOLEAN NOT NULL DEFAULT false,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "cdn_purge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "cdn_purge_due_at_idx" ON "cdn_purge"("due_at");

-- Everybody who keeps pages listens to this channel. Payloads hold at most 8,000 bytes.
CREATE FUNCTION purge_pages(tags text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  distinct_tags text[] := ARRAY(SELECT DISTINCT tag FROM unnest(tags) tag WHERE tag IS NOT NULL ORDER BY tag);
BEGIN
  IF cardinality(distinct_tags) = 0 THEN RETURN; END IF;
  IF cardinality(distinct_tags) > 50 OR 'all' = ANY (distinct_tags) THEN distinct_tags := '{all}'; END IF;
  -- Where a CDN stands in front, it is told by a row of the same transaction.
  IF distinct_tags <> '{upcoming}' AND EXISTS (SELECT FROM setting WHERE key = 'cdn') THEN
    INSERT INTO cdn_purge (tags) VALUES (array_to_string(array_remove(distinct_tags, 'upcoming'), ' '));
  END IF;
  PERFORM pg_notify('page_cache', array_to_string(distinct_tags, ' '));
END $$;

-- Its argument is a query for tags among `changed`, the transition table of the trigger.
CREATE FUNCTION purge_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tags text[];
BEGIN
  -- One more than says `all` is enough to know.
  EXECUTE format('SELECT array_agg(tag) FROM (SELECT DISTINCT tag FROM (%s) AS found (tag) LIMIT 51) few', TG_ARGV[0])
    INTO tags;
  PERFORM purge_pages(tags);
  RETURN NULL;
END $$;

CREATE FUNCTION purge_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM purge_pages('{all}'); RETURN NULL; END $$;

-- One trigger for each event: a transition table allows no more.
CREATE PROCEDURE purge_pages_of(watched regclass, tags_of_changed text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER purge_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE TRIGGER purge_update_before AFTER UPDATE ON %s REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE TRIGGER purge_update_after AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE TRIGGER purge_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE TRIGGER purge_truncate AFTER TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION purge_everything()', watched);
END $$;

-- ── Posts ───────────────────────────────────────────────────────────────────────────────────────

-- Whether readers may see something of it. Consents are left out, and a moment that is rounded up counts
-- as come: too many purges harm nobody.
CREATE FUNCTION is_out(p post) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p.status IN ('published', 'scheduled') AND p.published_at <= now() + interval '1 second' AND p.withdrawn_at IS NULL
$$;

-- What a post's coming or going changes elsewhere: the posts before and after it, what else its authors
-- wrote (which their posts show), and its translations.
CREATE FUNCTION tags_around(p post) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list'
  UNION ALL SELECT 'post:' || p.id
  UNION ALL SELECT 'author:' || author_id FROM post_author WHERE post_id = p.id
  UNION ALL SELECT 'topic:' || topic_id FROM post_topic WHERE post_id = p.id
  UNION ALL SELECT 'tag:' || tag_id FROM post_tag WHERE post_id = p.id
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND (o.published_at, o.id) < (p.published_at, p.id)
    ORDER BY o.published_at DESC, o.id DESC LIMIT 1)
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND (o.published_at, o.id) > (p.published_at, p.id)
    ORDER BY o.published_at, o.id LIMIT 1)
  UNION ALL SELECT 'post:' || o.id FROM post o
    WHERE coalesce(p.translation_of, p.id) IN (o.id, o.translation_of);
END $$;

-- An edit changes the post wherever it is shown, and lists by their dates; its place among the others
-- only counts where that changed.
CREATE FUNCTION purge_edited_posts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE tags text[];
BEGIN
  WITH edited AS (
    SELECT ROW(o.*)::post AS was, ROW(n.*)::post AS becomes FROM old_posts o JOIN new_posts n USING (id)
  ), seen AS (
    SELECT was, becomes,
           row(is_out(was), (was).kind, (was).published_at, (was).language, (was).translation_of)
             IS DISTINCT FROM
           row(is_out(becomes), (becomes).kind, (becomes).published_at, (becomes).language, (becomes).translation_of)
             AS moves
      FROM edited WHERE is_out(was) OR is_out(becomes)
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

CREATE TRIGGER purge_insert AFTER INSERT ON post REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed($q$
    SELECT around FROM changed p, tags_around(ROW(p.*)::post) around WHERE is_out(ROW(p.*)::post)
    UNION ALL
    SELECT 'upcoming' FROM changed WHERE status IN ('published', 'scheduled') AND published_at > now() $q$);
CREATE TRIGGER purge_update AFTER UPDATE ON post REFERENCING OLD TABLE AS old_posts NEW TABLE AS new_posts
  FOR EACH STATEMENT EXECUTE FUNCTION purge_edited_posts();
CREATE TRIGGER purge_delete AFTER DELETE ON post REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(
    'SELECT around FROM changed p, tags_around(ROW(p.*)::post) around WHERE is_out(ROW(p.*)::post)');
CREATE TRIGGER purge_truncate AFTER TRUNCATE ON post FOR EACH STATEMENT EXECUTE FUNCTION purge_everything();

-- What belongs to a post changes pages unless the post is there and not out: after a post is deleted,
-- its own rows still tell whose pages showed it.
CREATE FUNCTION may_be_shown(post_id uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT NOT EXISTS (SELECT FROM post p WHERE p.id = post_id AND NOT is_out(p))
$$;

CALL purge_pages_of('post_author', $q$
  SELECT unnest(ARRAY['list', 'post:' || post_id, 'author:' || author_id]) FROM changed WHERE may_be_shown(post_id) $q$);
CALL purge_pages_of('post_topic', $q$
  SELECT unnest(ARRAY['list', 'post:' || post_id, 'topic:' || topic_id]) FROM changed WHERE may_be_shown(post_id) $q$);
CALL purge_pages_of('post_tag', $q$
  SELECT unnest(ARRAY['list', 'post:' || post_id, 'tag:' || tag_id]) FROM changed WHERE may_be_shown(post_id) $q$);
CALL purge_pages_of('former_path', $q$
  SELECT unnest(ARRAY['list', 'post:' || post_id]) FROM changed WHERE may_be_shown(post_id) $q$);
CALL purge_pages_of('removed_path', $q$ SELECT 'list' FROM changed $q$);
CALL purge_pages_of('next_step', $q$
  SELECT 'site' FROM changed WHERE post_id IS NULL
  UNION ALL SELECT 'post:' || post_id FROM changed WHERE post_id IS NOT NULL AND may_be_shown(post_id) $q$);

-- ── Names ───────────────────────────────────────────────────────────────────────────────────────

CALL purge_pages_of('author', $q$ SELECT 'author:' || id FROM changed $q$);
-- The sitemap lists topics, and one that gets a place in the tree can show those above it.
CALL purge_pages_of('topic', $q$ SELECT unnest(ARRAY['list', 'topic:' || id]) FROM changed $q$);
CALL purge_pages_of('tag', $q$ SELECT 'tag:' || id FROM changed $q$);

-- ── Pictures ────────────────────────────────────────────────────────────────────────────────────

-- By where it is used too: a page that was made while it was hidden does not carry its tag.
CREATE FUNCTION tags_of_media(media uuid) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list' UNION ALL SELECT 'media:' || media
  UNION ALL SELECT 'post:' || u.post_id FROM media_use u WHERE u.media_id = media
  UNION ALL SELECT 'author:' || a.id FROM author a WHERE a.portrait_id = media;
END $$;

CALL purge_pages_of('media', $q$
  SELECT tag FROM changed c, tags_of_media(c.id) tag
   WHERE EXISTS (SELECT FROM media_use u WHERE u.media_id = c.id AND may_be_shown(u.post_id))
      OR EXISTS (SELECT FROM author a WHERE a.portrait_id = c.id) $q$);
CALL purge_pages_of('media_use', $q$
  SELECT unnest(ARRAY['list', 'media:' || media_id, 'post:' || post_id]) FROM changed WHERE may_be_shown(post_id) $q$);

-- ── Consents: one that ends takes down what it allowed ──────────────────────────────────────────

CALL purge_pages_of('consent', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT around FROM changed c JOIN consent_post cp ON cp.consent_id = c.id JOIN post p ON p.id = cp.post_id,
    tags_around(p) around WHERE is_out(p)
  UNION ALL SELECT tag FROM changed c JOIN consent_media cm ON cm.consent_id = c.id, tags_of_media(cm.media_id) tag $q$);
CALL purge_pages_of('consent_post', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT around FROM changed c JOIN post p ON p.id = c.post_id, tags_around(p) around WHERE is_out(p) $q$);
CALL purge_pages_of('consent_media', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT tag FROM changed c, tags_of_media(c.media_id) tag $q$);

-- ── Comments: approved ones, and those that hide what an approved one answers ───────────────────

CALL purge_pages_of('comment', $q$
  SELECT 'post:' || post_id FROM changed WHERE status = 'approved' AND audience = 'page'
  UNION ALL
  SELECT 'post:' || c.post_id FROM changed c
   WHERE (c.status <> 'approved' OR c.audience <> 'page')
     AND EXISTS (WITH RECURSIVE below AS (
           SELECT b.id, b.status = 'approved' AS shown FROM comment b WHERE b.parent_id = c.id
           UNION SELECT b.id, b.status = 'approved' FROM below JOIN comment b ON b.parent_id = below.id WHERE NOT below.shown
         ) SELECT FROM below WHERE shown) $q$);

-- ── The site's name, menu and rules; when comments close ────────────────────────────────────────

CALL purge_pages_of('setting', $q$
  SELECT unnest(ARRAY['site', 'upcoming']) FROM changed WHERE key = 'site' $q$);

-- ── What time changes ───────────────────────────────────────────────────────────────────────────

-- Every moment at which a page changes by itself, past ones too: who overslept finds what they missed.
CREATE VIEW upcoming_public_changes AS
  SELECT p.published_at AS at, tag
    FROM post p, tags_around(p) tag
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
  UNION ALL
  SELECT c.expires_at, tag
    FROM consent c JOIN consent_post cp ON cp.consent_id = c.id JOIN post p ON p.id = cp.post_id, tags_around(p) tag
   WHERE c.expires_at IS NOT NULL
  UNION ALL
  SELECT c.expires_at, tag
    FROM consent c JOIN consent_media cm ON cm.consent_id = c.id, tags_of_media(cm.media_id) tag
   WHERE c.expires_at IS NOT NULL
  UNION ALL
  SELECT p.published_at + days.number * interval '24 hours', 'post:' || p.id
    FROM post p, (SELECT (value ->> 'commentsCloseAfterDays')::int AS number FROM setting
                   WHERE key = 'site' AND value ->> 'commentsCloseAfterDays' ~ '^[1-9]\d{0,3}$') days
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL;
