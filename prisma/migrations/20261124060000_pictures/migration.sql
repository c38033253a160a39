-- ── Pictures that are cut, replaced in place and described once ─────────────────────────────────

ALTER TABLE media
  ADD COLUMN pixels TEXT NOT NULL DEFAULT '',
  ADD COLUMN decorative BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN crop JSONB,
  ADD COLUMN focal_x SMALLINT,
  ADD COLUMN focal_y SMALLINT,
  ADD CONSTRAINT media_focal_point_is_within CHECK (
    (focal_x IS NULL) = (focal_y IS NULL) AND focal_x BETWEEN 0 AND 100 AND focal_y BETWEEN 0 AND 100);

-- Until now the files were named by their pixels.
UPDATE media SET pixels = hash;
CREATE INDEX media_pixels_idx ON media(pixels);

CREATE TABLE "former_picture" (
    "hash" TEXT NOT NULL,
    "pixels" TEXT NOT NULL,
    "media_id" UUID,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_picture_pkey" PRIMARY KEY ("hash"),
    CONSTRAINT "former_picture_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "former_picture_media_id_idx" ON "former_picture"("media_id");

-- A post without words of its own for a picture says what the library says.
CREATE OR REPLACE VIEW public_media AS
  SELECT m.id, m.hash, m.width, m.height, m.renditions, m.credit, m.origin,
         CASE WHEN m.decorative THEN '' ELSE m.alt END AS alt, m.focal_x, m.focal_y
    FROM media m
   WHERE m.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM consent_media cm JOIN consent c ON c.id = cm.consent_id
                      WHERE cm.media_id = m.id AND (c.withdrawn_at IS NOT NULL OR c.expires_at <= now()))
     AND (EXISTS (SELECT FROM media_use u JOIN public_post p ON p.id = u.post_id WHERE u.media_id = m.id)
          OR EXISTS (SELECT FROM public_author a WHERE a.portrait_id = m.id)
          OR EXISTS (SELECT FROM setting s
                      WHERE s.key = 'site' AND m.id::text IN (s.value ->> 'logoId', s.value ->> 'iconId')));

-- Says of a name only that there was something. Files are asked for each time, so nothing is purged.
CREATE VIEW public_gone_picture AS
  SELECT hash FROM former_picture
  UNION
  SELECT hash FROM media WHERE withdrawn_at IS NOT NULL;
