-- CreateTable
CREATE TABLE "page_place" (
    "post_id" UUID NOT NULL,
    "parent_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "page_place_pkey" PRIMARY KEY ("post_id")
);

-- CreateIndex
CREATE INDEX "page_place_parent_id_position_idx" ON "page_place"("parent_id", "position");

-- AddForeignKey
ALTER TABLE "page_place" ADD CONSTRAINT "page_place_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "page_place" ADD CONSTRAINT "page_place_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── By hand ─────────────────────────────────────────────────────────────────────────────────────

-- From the nearest up; each once, also in a tree that bites its tail.
CREATE FUNCTION pages_above(page uuid) RETURNS TABLE (above_id uuid, distance int) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE above (id, distance, seen) AS (
    SELECT parent_id, 1, ARRAY[page] FROM page_place WHERE post_id = page
    UNION ALL
    SELECT p.parent_id, a.distance + 1, a.seen || a.id FROM above a JOIN page_place p ON p.post_id = a.id
     WHERE a.id <> ALL (a.seen)
  )
  SELECT id, distance FROM above WHERE id <> ALL (seen)
$$;

CREATE FUNCTION pages_below(page uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH RECURSIVE below (id) AS (
    SELECT post_id FROM page_place WHERE parent_id = page
    UNION
    SELECT p.post_id FROM below b JOIN page_place p ON p.parent_id = b.id
  )
  SELECT id FROM below
$$;

-- Commands say this in a sentence first; whatever else writes here is stopped as well.
CREATE FUNCTION refuse_page_loop() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id = NEW.post_id OR NEW.parent_id IN (SELECT pages_below(NEW.post_id)) THEN
    RAISE EXCEPTION 'a page cannot stand under itself' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_loop BEFORE INSERT OR UPDATE ON page_place
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_page_loop();

-- Two views, or one that asks for what is right below a page would climb up from every page of the site.
CREATE VIEW public_page_above AS
  SELECT place.post_id, up.above_id, up.distance
    FROM page_place place
    JOIN public_post page ON page.id = place.post_id AND page.kind = 'page'
   CROSS JOIN LATERAL pages_above(place.post_id) up
    JOIN public_post above ON above.id = up.above_id AND above.kind = 'page';

CREATE VIEW public_page_below AS
  SELECT place.post_id, place.parent_id, place.position
    FROM page_place place
    JOIN public_post page ON page.id = place.post_id AND page.kind = 'page'
    JOIN public_post parent ON parent.id = place.parent_id AND parent.kind = 'page';

-- A page's coming changes the list on the one above it, and the way to those below it.
CREATE OR REPLACE FUNCTION tags_around(p post) RETURNS SETOF text LANGUAGE plpgsql STABLE AS $$
BEGIN RETURN QUERY
  SELECT 'list'
  UNION ALL SELECT 'post:' || p.id
  UNION ALL SELECT 'author:' || author_id FROM post_author WHERE post_id = p.id
  UNION ALL SELECT 'topic:' || topic_id FROM post_topic WHERE post_id = p.id
  UNION ALL SELECT 'tag:' || tag_id FROM post_tag WHERE post_id = p.id
  UNION ALL SELECT 'series:' || series_id FROM series_part WHERE post_id = p.id
  UNION ALL SELECT 'post:' || parent_id FROM page_place WHERE post_id = p.id AND parent_id IS NOT NULL
  UNION ALL SELECT 'post:' || below FROM pages_below(p.id) below
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) < (p.published_at, p.id)
    ORDER BY o.published_at DESC, o.id DESC LIMIT 1)
  UNION ALL (SELECT 'post:' || o.id FROM public_post o
    WHERE o.kind = 'post' AND o.archived_at IS NULL AND (o.published_at, o.id) > (p.published_at, p.id)
    ORDER BY o.published_at, o.id LIMIT 1)
  UNION ALL SELECT 'post:' || o.id FROM post o
    WHERE coalesce(p.translation_of, p.id) IN (o.id, o.translation_of);
END $$;

CALL purge_pages_of('page_place', $q$
  SELECT 'post:' || shown FROM (
    SELECT unnest(ARRAY[post_id, parent_id]) AS shown FROM changed WHERE may_be_shown(post_id)
    UNION SELECT below FROM changed, pages_below(post_id) below
  ) seen WHERE shown IS NOT NULL AND may_be_shown(shown) $q$);
