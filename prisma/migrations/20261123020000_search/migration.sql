-- CreateTable
CREATE TABLE "post_search" (
    "post_id" UUID NOT NULL,
    "dictionary" TEXT NOT NULL,
    "document" tsvector NOT NULL,
    "listed" BOOLEAN NOT NULL,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "post_search_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "search_due" (
    "post_id" UUID NOT NULL,

    CONSTRAINT "search_due_pkey" PRIMARY KEY ("post_id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "lexeme" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word","lexeme")
);

-- CreateIndex
CREATE INDEX "post_search_dictionary_idx" ON "post_search"("dictionary");

-- AddForeignKey
ALTER TABLE "post_search" ADD CONSTRAINT "post_search_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── What the schema language cannot say ─────────────────────────────────────────────────────────

DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN OTHERS THEN
  RAISE EXCEPTION 'search needs the PostgreSQL extension pg_trgm, which this database does not let us add (%): have its host or an administrator run CREATE EXTENSION pg_trgm in it, then start again', SQLERRM;
END $$;

-- Parts of the sitemap stand under /sitemap/. What a post had there moves beside, and its old address leads on.
CREATE OR REPLACE FUNCTION is_reserved_path(path text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(split_part(path, '/', 2)) IN (
    '', '-', '404', '500', '_global-error', '_next', '_not-found', 'admin', 'api', 'archive', 'atom.xml', 'authors', 'comments', 'favicon.ico', 'feed',
    'feed.json', 'feed.xml', 'follow', 'healthz', 'media', 'metrics', 'page', 'readyz', 'robots.txt',
    'search', 'sitemap', 'sitemap.xml', 'tags', 'topics')
    OR path ~ '/(feed\.xml|atom\.xml|feed\.json)/?$'
$$;

DO $$
DECLARE
  moved record;
  beside text;
BEGIN
  FOR moved IN SELECT id, path FROM post WHERE lower(split_part(path, '/', 2)) = 'sitemap' LOOP
    beside := regexp_replace(moved.path, '^/[^/]*', '/sitemap-2');
    WHILE EXISTS (SELECT FROM post WHERE rtrim(path, '/') = rtrim(beside, '/'))
       OR EXISTS (SELECT FROM former_path WHERE rtrim(path, '/') = rtrim(beside, '/')) LOOP
      beside := regexp_replace(beside, '^/[^/]*', '\&-2');
    END LOOP;
    UPDATE post SET path = beside WHERE id = moved.id;
    INSERT INTO former_path (path, post_id) VALUES (moved.path, moved.id);
  END LOOP;
END $$;

-- Ranking reads two thousand of these at once: apart from their rows, and not packed.
ALTER TABLE post_search ALTER COLUMN document SET STORAGE EXTERNAL;
ALTER TABLE post_search SET (toast_tuple_target = 128);
-- Without a list of what is pending, which every search would have to walk.
CREATE INDEX post_search_document ON post_search USING gin (document) WITH (fastupdate = off);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops);
CREATE INDEX media_withdrawn ON media (id) WHERE withdrawn_at IS NOT NULL;

-- ── What is searched follows what is written, whoever writes it ─────────────────────────────────

CREATE FUNCTION is_listed(status post_status, withdrawn_at timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT status IN ('published', 'scheduled') AND withdrawn_at IS NULL
$$;

-- Words that were taken out of a text are not found from that moment on: its row goes, and is made anew.
CREATE FUNCTION follow_post_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.title, NEW.excerpt, NEW.language, NEW.cover_caption) IS DISTINCT FROM
       (OLD.title, OLD.excerpt, OLD.language, OLD.cover_caption) OR NEW.body IS DISTINCT FROM OLD.body THEN
      DELETE FROM post_search WHERE post_id = NEW.id;
    ELSE
      UPDATE post_search SET listed = is_listed(NEW.status, NEW.withdrawn_at), published_at = NEW.published_at
       WHERE post_id = NEW.id;
    END IF;
  END IF;
  INSERT INTO search_due (post_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER post_search_added AFTER INSERT ON post FOR EACH ROW EXECUTE FUNCTION follow_post_in_search();
CREATE TRIGGER post_search_follows
  AFTER UPDATE OF title, excerpt, language, cover_caption, body, status, withdrawn_at, published_at, protection ON post
  FOR EACH ROW EXECUTE FUNCTION follow_post_in_search();

-- Sorted, so that two who do this at once do not wait for each other.
CREATE FUNCTION follow_filing_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (post_id) SELECT DISTINCT c.post_id FROM changed c JOIN post p ON p.id = c.post_id ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER post_search_author_added AFTER INSERT ON post_author REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();
CREATE TRIGGER post_search_author_removed AFTER DELETE ON post_author REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();
CREATE TRIGGER post_search_topic_added AFTER INSERT ON post_topic REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();
CREATE TRIGGER post_search_topic_removed AFTER DELETE ON post_topic REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();
CREATE TRIGGER post_search_tag_added AFTER INSERT ON post_tag REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();
CREATE TRIGGER post_search_tag_removed AFTER DELETE ON post_tag REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION follow_filing_in_search();

CREATE FUNCTION follow_name_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (post_id)
    SELECT post_id FROM post_author WHERE TG_TABLE_NAME = 'author' AND author_id = NEW.id
    UNION SELECT post_id FROM post_topic WHERE TG_TABLE_NAME = 'topic' AND topic_id = NEW.id
    UNION SELECT post_id FROM post_tag WHERE TG_TABLE_NAME = 'tag' AND tag_id = NEW.id
    ORDER BY 1
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER post_search_author_named AFTER UPDATE OF name ON author
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION follow_name_in_search();
CREATE TRIGGER post_search_topic_named AFTER UPDATE OF name ON topic
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION follow_name_in_search();
CREATE TRIGGER post_search_tag_named AFTER UPDATE OF name ON tag
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION follow_name_in_search();

-- Words can only be told apart by the application (Khmer has no spaces), so it makes the rows of what is here.
INSERT INTO search_due (post_id) SELECT id FROM post;

-- ── Words and their stems ───────────────────────────────────────────────────────────────────────

-- Folded words come from the application. A stop word of the dictionary has no lexeme.
CREATE FUNCTION search_lexemes(word text, dictionary regdictionary) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(ts_lexize(dictionary, word), ARRAY[word])
$$;

CREATE FUNCTION search_quoted(lexeme text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '''' || replace(replace(lexeme, '\', '\\'), '''', '''''') || ''''
$$;

-- `places` are positions with weights, e.g. `3A,17C`. PostgreSQL's own parser would cut Khmer at its vowels.
CREATE FUNCTION search_document(words text[], places text[], dictionary regdictionary) RETURNS tsvector
LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg(search_quoted(lexeme) || ':' || place, ' '), '')::tsvector
    FROM unnest(words, places) AS given (word, place), unnest(search_lexemes(word, dictionary)) AS lexeme
$$;

-- The dictionaries of the posts that are here, jumping from one to the next in the index.
CREATE FUNCTION search_dictionaries() RETURNS SETOF regdictionary LANGUAGE sql STABLE AS $$
  WITH RECURSIVE used AS (
    (SELECT s.dictionary FROM post_search s ORDER BY 1 LIMIT 1)
    UNION ALL
    SELECT (SELECT s.dictionary FROM post_search s WHERE s.dictionary > u.dictionary ORDER BY 1 LIMIT 1)
      FROM used u WHERE u.dictionary IS NOT NULL
  )
  SELECT u.dictionary::regdictionary FROM used u WHERE u.dictionary IS NOT NULL
$$;

-- All of the words, each in the form that it has in any of the languages here; words such as "the" are passed
-- over. `starts` says which match as a beginning, `weights` where: `ABC` leaves captions out. Without weights the
-- index alone answers; with them every text is looked at.
CREATE FUNCTION search_query(words text[], starts boolean[], weights text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  WITH form AS (
    SELECT given.place, given.starts, search_lexemes(given.word, d.dictionary) AS lexemes
      FROM unnest(words, starts) WITH ORDINALITY AS given (word, starts, place)
           CROSS JOIN (SELECT DISTINCT dictionary FROM search_dictionaries() AS dictionary) d
  ), word AS (
    SELECT f.place, string_agg(DISTINCT search_quoted(l.lexeme) || ':' || CASE WHEN f.starts THEN '*' ELSE '' END || weights, ' | ') AS forms
      FROM form f, unnest(f.lexemes) AS l (lexeme)
     WHERE NOT EXISTS (SELECT FROM form stop WHERE stop.place = f.place AND stop.lexemes = '{}')
     GROUP BY f.place
  )
  SELECT coalesce(string_agg('(' || forms || ')', ' & '), '')::tsquery FROM word
$$;

-- ── What readers may find ───────────────────────────────────────────────────────────────────────

-- Posts whose captions belong to a picture that may not be shown: their captions are not searched.
CREATE VIEW post_with_hidden_picture AS
  SELECT u.post_id FROM media m JOIN media_use u ON u.media_id = m.id WHERE m.withdrawn_at IS NOT NULL
  UNION
  SELECT u.post_id FROM consent c JOIN consent_media cm ON cm.consent_id = c.id JOIN media_use u ON u.media_id = cm.media_id
   WHERE c.withdrawn_at IS NOT NULL OR c.expires_at <= now();

-- Of the 2,000 newest that match, the most fitting first; `total` counts these.
CREATE FUNCTION search_public_posts(words text[], starts boolean[], skip integer, shown integer)
RETURNS TABLE (post_id uuid, total integer) LANGUAGE sql STABLE AS $$
  WITH candidate AS MATERIALIZED (
    SELECT s.post_id, s.published_at FROM post_search s
     WHERE s.document @@ (SELECT search_query(words, starts, '')) AND s.listed AND s.published_at <= now()
       AND (s.post_id NOT IN (SELECT h.post_id FROM post_with_hidden_picture h)
            OR s.document @@ (SELECT search_query(words, starts, 'ABC')))
     ORDER BY s.published_at DESC, s.post_id DESC LIMIT 2000
  )
  SELECT p.id, (count(*) OVER ())::integer
    FROM candidate c JOIN public_post p ON p.id = c.post_id JOIN post_search s ON s.post_id = c.post_id
   ORDER BY ts_rank('{0.2, 0.25, 0.7, 1}', s.document, (SELECT search_query(words, starts, '')), 1) DESC,
            c.published_at DESC, c.post_id DESC
   LIMIT shown OFFSET skip
$$;

-- Words like this one, the likest first, that stand now in a public post of nobody at risk. Never from elsewhere:
-- a name from a draft or a withdrawn post would be told to whoever nearly knows it.
CREATE FUNCTION nearest_public_words(asked text) RETURNS TABLE (word text) LANGUAGE sql STABLE
SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT near.word FROM (
    SELECT w.word, w.lexeme FROM search_word w
     WHERE w.word % asked AND abs(length(w.word) - length(asked)) <= 2
     ORDER BY similarity(w.word, asked) DESC, w.word LIMIT 10
  ) near
  WHERE EXISTS (SELECT FROM post_search s JOIN public_post p ON p.id = s.post_id
                 WHERE s.document @@ (search_quoted(near.lexeme) || ':ABC')::tsquery
                   AND p.protection IN ('unasked', 'none'))
$$;

-- Which of these words are forms of the words that were searched for.
CREATE FUNCTION matching_public_words(shown text[], words text[], starts boolean[]) RETURNS TABLE (word text)
LANGUAGE sql STABLE AS $$
  WITH used AS MATERIALIZED (SELECT DISTINCT d FROM search_dictionaries() AS d),
  asked AS MATERIALIZED (
    SELECT DISTINCT l.lexeme, given.starts FROM unnest(words, starts) AS given (word, starts), used,
           unnest(search_lexemes(given.word, used.d)) AS l (lexeme)
  )
  SELECT DISTINCT s.word FROM unnest(shown) AS s (word), used, unnest(search_lexemes(s.word, used.d)) AS l (lexeme)
   WHERE EXISTS (SELECT FROM asked a WHERE a.lexeme = l.lexeme OR (a.starts AND starts_with(l.lexeme, a.lexeme)))
$$;
