-- The view had to look at every post to find the next moment. These ask for a span of time, which the order of
-- the posts answers at once. `IN ('published', 'scheduled')` is the condition of that index.
DROP VIEW upcoming_public_changes;

CREATE FUNCTION comments_close_after() RETURNS interval LANGUAGE sql STABLE AS $$
  SELECT (value ->> 'commentsCloseAfterDays')::int * interval '24 hours' FROM setting
   WHERE key = 'site' AND value ->> 'commentsCloseAfterDays' ~ '^[1-9]\d{0,3}$'
$$;

-- Every tag that time alone has changed after one moment and until another.
CREATE FUNCTION public_changes_between(after timestamptz, until timestamptz) RETURNS SETOF text
LANGUAGE plpgsql STABLE AS $$
DECLARE closing interval := comments_close_after();
BEGIN RETURN QUERY
  SELECT tag FROM post p, tags_around(p) tag
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
     AND p.published_at > after AND p.published_at <= until
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
CREATE FUNCTION next_public_change(after timestamptz) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE closing interval := comments_close_after();
BEGIN RETURN least(
  (SELECT p.published_at FROM post p
    WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL AND p.published_at > after
    ORDER BY p.published_at, p.id LIMIT 1),
  (SELECT p.published_at FROM post p
    WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL AND p.published_at > after - closing
    ORDER BY p.published_at, p.id LIMIT 1) + closing,
  (SELECT min(c.expires_at) FROM consent c WHERE c.expires_at > after),
  (SELECT announcement_end(value) FROM setting WHERE key = 'site' AND announcement_end(value) > after));
END $$;

-- Each post that comes, goes or changes is a tag of its own, so 51 of them say `all`, and no more are looked at: what
-- surrounds each of thousands that go together took minutes to find among the rows that they leave behind.
CREATE OR REPLACE FUNCTION purge_edited_posts() RETURNS trigger LANGUAGE plpgsql AS $$
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

DROP TRIGGER purge_insert ON post;
DROP TRIGGER purge_delete ON post;
CREATE TRIGGER purge_insert AFTER INSERT ON post REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed($q$
    SELECT around FROM (SELECT p.p FROM (SELECT ROW(c.*)::post AS p FROM changed c) p WHERE is_out(p.p) LIMIT 51) few,
      tags_around(few.p) around
    UNION ALL
    SELECT 'upcoming' FROM changed WHERE status IN ('published', 'scheduled') AND published_at > now() $q$);
CREATE TRIGGER purge_delete AFTER DELETE ON post REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed($q$
    SELECT around FROM (SELECT p.p FROM (SELECT ROW(c.*)::post AS p FROM changed c) p WHERE is_out(p.p) LIMIT 51) few,
      tags_around(few.p) around $q$);
