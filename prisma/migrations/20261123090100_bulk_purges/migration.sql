-- Each post and each picture is a tag of its own, so 51 of them say `all`: what surrounds the others need not be
-- found. As with posts (20261123070000_upcoming), for consents and pictures that change by the thousand.

-- What a table purges can be said anew by a second CALL.
CREATE OR REPLACE PROCEDURE purge_pages_of(watched regclass, tags_of_changed text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE OR REPLACE TRIGGER purge_insert AFTER INSERT ON %s REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE OR REPLACE TRIGGER purge_update_before AFTER UPDATE ON %s REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE OR REPLACE TRIGGER purge_update_after AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE OR REPLACE TRIGGER purge_delete AFTER DELETE ON %s REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION purge_changed(%L)', watched, tags_of_changed);
  EXECUTE format('CREATE OR REPLACE TRIGGER purge_truncate AFTER TRUNCATE ON %s
    FOR EACH STATEMENT EXECUTE FUNCTION purge_everything()', watched);
END $$;

CALL purge_pages_of('media', $q$
  SELECT tag FROM (
    SELECT c.id FROM changed c
     WHERE EXISTS (SELECT FROM media_use u WHERE u.media_id = c.id AND may_be_shown(u.post_id))
        OR EXISTS (SELECT FROM author a WHERE a.portrait_id = c.id)
        OR is_worn_by_site(c.id)
     LIMIT 51) few, tags_of_media(few.id) tag $q$);

CALL purge_pages_of('consent', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT around FROM (
    SELECT DISTINCT p.id FROM changed c JOIN consent_post cp ON cp.consent_id = c.id JOIN post p ON p.id = cp.post_id
     WHERE is_out(p) LIMIT 51) few JOIN post p USING (id), tags_around(p) around
  UNION ALL SELECT tag FROM (
    SELECT DISTINCT cm.media_id FROM changed c JOIN consent_media cm ON cm.consent_id = c.id LIMIT 51) few,
    tags_of_media(few.media_id) tag $q$);

CALL purge_pages_of('consent_post', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT around FROM (
    SELECT DISTINCT p.id FROM changed c JOIN post p ON p.id = c.post_id WHERE is_out(p) LIMIT 51) few
    JOIN post p USING (id), tags_around(p) around $q$);

CALL purge_pages_of('consent_media', $q$
  SELECT 'upcoming' FROM changed
  UNION ALL SELECT tag FROM (SELECT DISTINCT c.media_id FROM changed c LIMIT 51) few,
    tags_of_media(few.media_id) tag $q$);
