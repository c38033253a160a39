-- Readers' lists and neighbours walk ids in this order. The kind stands in the index and not in its condition: a
-- parameter that is cast to an enum is not known when the query is planned.
DROP INDEX post_public_order;
CREATE INDEX post_public_order ON post (published_at DESC, id DESC) INCLUDE (kind)
  WHERE status IN ('published', 'scheduled') AND withdrawn_at IS NULL;

-- A topic shows when it or a topic below it has something to read; asked for one, only that one is looked at.
CREATE OR REPLACE VIEW public_topic AS
  SELECT t.id, t.slug, t.name, t.description, t.parent_id, t.position FROM topic t
   WHERE EXISTS (
     WITH RECURSIVE below AS (
       SELECT t.id
       UNION
       SELECT c.id FROM below b JOIN topic c ON c.parent_id = b.id
     ) SELECT FROM below b JOIN public_post_topic pt ON pt.topic_id = b.id);

-- `OFFSET 0` keeps the question whether there is any post from becoming a join with all of them.
CREATE OR REPLACE VIEW public_author AS
  SELECT a.id, a.slug, a.name, a.bio, a.links, a.portrait_id, a.demonstration FROM author a
   WHERE EXISTS (SELECT FROM public_post_author pa WHERE pa.author_id = a.id OFFSET 0);

-- The same post in other languages.
CREATE INDEX "post_translation_of_idx" ON "post"("translation_of");

-- A conversation is what a comment without a parent began, and everything below it. Its key stays when what
-- began it is held or purged, so that the pages of a post's comments do not depend on who sees what.
ALTER TABLE "comment" ADD COLUMN "thread_id" UUID, ADD COLUMN "thread_at" TIMESTAMPTZ(3);

WITH RECURSIVE thread AS (
  SELECT id, id AS thread_id, created_at AS thread_at FROM comment WHERE parent_id IS NULL
  UNION ALL
  SELECT c.id, t.thread_id, t.thread_at FROM thread t JOIN comment c ON c.parent_id = t.id
)
UPDATE comment c SET thread_id = t.thread_id, thread_at = t.thread_at FROM thread t WHERE t.id = c.id;

-- Parents that bite their own tail begin a conversation each.
UPDATE comment SET thread_id = id, thread_at = created_at WHERE thread_id IS NULL;

ALTER TABLE comment ADD CONSTRAINT comment_in_thread CHECK (thread_id IS NOT NULL AND thread_at IS NOT NULL);

CREATE FUNCTION join_thread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    SELECT thread_id, thread_at INTO NEW.thread_id, NEW.thread_at FROM comment WHERE id = NEW.parent_id;
  END IF;
  NEW.thread_id := coalesce(NEW.thread_id, NEW.id);
  NEW.thread_at := coalesce(NEW.thread_at, NEW.created_at);
  RETURN NEW;
END $$;
CREATE TRIGGER comment_thread BEFORE INSERT ON comment
  FOR EACH ROW WHEN (NEW.thread_id IS NULL) EXECUTE FUNCTION join_thread();

-- Readers' pages walk the comments of a post in this order, and count them, without touching their texts.
CREATE INDEX comment_public_order ON comment (post_id, thread_at, thread_id, created_at, anchor) INCLUDE (id)
  WHERE status = 'approved' AND audience = 'page';

-- What a comment answers is the nearest one above it that readers can see; most answer one that they see.
CREATE OR REPLACE VIEW public_comment AS
  SELECT c.id, c.post_id,
         CASE
           WHEN c.parent_id IS NULL THEN NULL
           WHEN EXISTS (SELECT FROM comment p
                         WHERE p.id = c.parent_id AND p.status = 'approved' AND p.audience = 'page')
             THEN c.parent_id
           ELSE (WITH RECURSIVE above AS (
              SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page' AS shown
                FROM comment p WHERE p.id = c.parent_id
              UNION
              SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page'
                FROM above a JOIN comment p ON p.id = a.parent_id WHERE NOT a.shown
            ) SELECT a.id FROM above a WHERE a.shown)
         END AS parent_id,
         c.anchor, c.author_name, c.website, c.body, c.created_at, c.edited_at,
         c.account_id IS NOT NULL OR c.as_organisation AS by_staff, c.as_organisation,
         c.thread_id, c.thread_at
    FROM comment c JOIN public_post p ON p.id = c.post_id
   WHERE c.status = 'approved' AND c.audience = 'page';
