-- The logo and the icon stand on every page.
CREATE FUNCTION is_worn_by_site(media uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN EXISTS (
  SELECT FROM setting WHERE key = 'site' AND media::text IN (value ->> 'logoId', value ->> 'iconId'));
END $$;

CREATE OR REPLACE FUNCTION tags_of_media(media uuid) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list' UNION ALL SELECT 'media:' || media
  UNION ALL SELECT 'post:' || u.post_id FROM media_use u WHERE u.media_id = media
  UNION ALL SELECT 'author:' || a.id FROM author a WHERE a.portrait_id = media
  UNION ALL SELECT 'site' WHERE is_worn_by_site(media);
END $$;

DROP TRIGGER purge_insert ON media;
DROP TRIGGER purge_update_before ON media;
DROP TRIGGER purge_update_after ON media;
DROP TRIGGER purge_delete ON media;
DROP TRIGGER purge_truncate ON media;
CALL purge_pages_of('media', $q$
  SELECT tag FROM changed c, tags_of_media(c.id) tag
   WHERE EXISTS (SELECT FROM media_use u WHERE u.media_id = c.id AND may_be_shown(u.post_id))
      OR EXISTS (SELECT FROM author a WHERE a.portrait_id = c.id)
      OR is_worn_by_site(c.id) $q$);

CREATE OR REPLACE VIEW upcoming_public_changes AS
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
   WHERE p.status IN ('published', 'scheduled') AND p.withdrawn_at IS NULL
  UNION ALL
  SELECT announcement_end(value), 'site' FROM setting WHERE key = 'site' AND announcement_end(value) IS NOT NULL;
