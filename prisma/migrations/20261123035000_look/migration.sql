-- When the announcement above every page ends: after its last day, by the site's clock. Null: it does not.
CREATE FUNCTION announcement_end(site jsonb) RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ((site #>> '{announcement,until}')::date + 1)::timestamp AT TIME ZONE coalesce(site ->> 'timeZone', 'UTC');
EXCEPTION WHEN data_exception OR invalid_parameter_value THEN
  RETURN NULL; -- No date, or a zone that this server does not know: the site stays up.
END $$;

CREATE OR REPLACE VIEW public_setting AS
  SELECT key, CASE WHEN announcement_end(value) <= now() THEN value - 'announcement' ELSE value END AS value
    FROM setting WHERE key = 'site';

-- The logo and the icon stand on every page.
CREATE OR REPLACE VIEW public_media AS
  SELECT m.id, m.hash, m.width, m.height, m.renditions, m.credit, m.origin FROM media m
   WHERE m.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM consent_media cm JOIN consent c ON c.id = cm.consent_id
                      WHERE cm.media_id = m.id AND (c.withdrawn_at IS NOT NULL OR c.expires_at <= now()))
     AND (EXISTS (SELECT FROM media_use u JOIN public_post p ON p.id = u.post_id WHERE u.media_id = m.id)
          OR EXISTS (SELECT FROM public_author a WHERE a.portrait_id = m.id)
          OR EXISTS (SELECT FROM setting s
                      WHERE s.key = 'site' AND m.id::text IN (s.value ->> 'logoId', s.value ->> 'iconId')));
