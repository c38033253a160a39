-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series_part" (
    "post_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "series_part_pkey" PRIMARY KEY ("post_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE INDEX "series_part_series_id_position_idx" ON "series_part"("series_id", "position");

-- AddForeignKey
ALTER TABLE "series_part" ADD CONSTRAINT "series_part_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_part" ADD CONSTRAINT "series_part_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ─────────────────────────────────────────────────────────────────────────────────────

-- Series stand under /series/. What a post had there moves beside, and its old address leads on.
CREATE OR REPLACE FUNCTION is_reserved_path(path text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(split_part(path, '/', 2)) IN (
    '', '-', '404', '500', '_global-error', '_next', '_not-found', 'admin', 'api', 'archive', 'atom.xml', 'authors', 'comments', 'favicon.ico', 'feed',
    'feed.json', 'feed.xml', 'follow', 'healthz', 'media', 'metrics', 'page', 'readyz', 'robots.txt',
    'search', 'series', 'sitemap', 'sitemap.xml', 'tags', 'topics')
    OR path ~ '/(feed\.xml|atom\.xml|feed\.json)/?$'
$$;

DO $$
DECLARE
  moved record;
  beside text;
BEGIN
  FOR moved IN SELECT id, path FROM post WHERE lower(split_part(path, '/', 2)) = 'series' LOOP
    beside := regexp_replace(moved.path, '^/[^/]*', '/series-2');
    WHILE EXISTS (SELECT FROM post WHERE rtrim(path, '/') = rtrim(beside, '/'))
       OR EXISTS (SELECT FROM former_path WHERE rtrim(path, '/') = rtrim(beside, '/')) LOOP
      beside := regexp_replace(beside, '^/[^/]*', '\&-2');
    END LOOP;
    UPDATE post SET path = beside WHERE id = moved.id;
    INSERT INTO former_path (path, post_id) VALUES (moved.path, moved.id);
  END LOOP;
END $$;

CREATE VIEW public_series_part AS
  SELECT s.post_id, s.series_id, s.position FROM series_part s JOIN public_post p ON p.id = s.post_id;
CREATE VIEW public_series AS
  SELECT s.id, s.slug, s.name, s.description FROM series s
   WHERE EXISTS (SELECT FROM public_series_part p WHERE p.series_id = s.id);

-- Each part says how many there are: one that comes or goes changes all of them.
CREATE OR REPLACE FUNCTION tags_around(p post) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list'
  UNION ALL SELECT 'post:' || p.id
  UNION ALL SELECT 'author:' || author_id FROM post_author WHERE post_id = p.id
  UNION ALL SELECT 'topic:' || topic_id FROM post_topic WHERE post_id = p.id
  UNION ALL SELECT 'tag:' || tag_id FROM post_tag WHERE post_id = p.id
  UNION ALL SELECT 'series:' || series_id FROM series_part WHERE post_id = p.id
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) < (p.published_at, p.id)
    ORDER BY o.published_at DESC, o.id DESC LIMIT 1)
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) > (p.published_at, p.id)
    ORDER BY o.published_at, o.id LIMIT 1)
  UNION ALL SELECT 'post:' || o.id FROM post o
    WHERE coalesce(p.translation_of, p.id) IN (o.id, o.translation_of);
END $$;

CALL purge_pages_of('series', $q$ SELECT unnest(ARRAY['list', 'series:' || id]) FROM changed $q$);
CALL purge_pages_of('series_part', $q$
  SELECT unnest(ARRAY['series:' || series_id, 'post:' || post_id]) FROM changed WHERE may_be_shown(post_id) $q$);
