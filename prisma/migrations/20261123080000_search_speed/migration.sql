-- For a word that most posts hold: newest first, until two thousand are found.
CREATE INDEX post_search_newest ON post_search (published_at DESC, post_id DESC) WHERE listed;

-- The words of many posts at once, each given its stem once however many hold it. `posts` are places in `dictionaries`.
CREATE FUNCTION search_documents(dictionaries text[], posts integer[], words text[], places text[])
RETURNS TABLE (post integer, document tsvector) LANGUAGE sql STABLE AS $$
  WITH given AS MATERIALIZED (
    SELECT g.post, dictionaries[g.post] AS dictionary, g.word, g.place FROM unnest(posts, words, places) AS g (post, word, place)
  ), stem AS MATERIALIZED (
    SELECT w.dictionary, w.word, search_quoted(l.lexeme) || ':' AS written
      FROM (SELECT DISTINCT g.dictionary, g.word FROM given g) w,
           unnest(search_lexemes(w.word, w.dictionary::regdictionary)) AS l (lexeme)
  )
  SELECT g.post, string_agg(s.written || g.place, ' ')::tsvector FROM given g JOIN stem s USING (dictionary, word) GROUP BY g.post
$$;

-- Whether a search may start from the newest posts: more than a quarter of the last hundred hold what is
-- asked for.
CREATE FUNCTION is_common_search(asked tsquery) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(avg((newest.document @@ asked)::integer) > 0.25, false)
    FROM (SELECT s.document FROM post_search s WHERE s.listed AND s.published_at <= now()
           ORDER BY s.published_at DESC, s.post_id DESC LIMIT 100) newest
$$;

-- The 2,000 newest among the 10,000 newest posts. Null when those do not say it: then every post must be asked.
CREATE FUNCTION newest_matches_by_date(asked tsquery, spoken tsquery) RETURNS uuid[] LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off AS $$
DECLARE
  matches uuid[];
BEGIN
  matches := ARRAY(
    SELECT newest.post_id FROM (
      SELECT s.post_id, s.document FROM post_search s WHERE s.listed AND s.published_at <= now()
       ORDER BY s.published_at DESC, s.post_id DESC LIMIT 10000
    ) newest
     WHERE newest.document @@ asked
       AND (newest.post_id NOT IN (SELECT h.post_id FROM post_with_hidden_picture h) OR newest.document @@ spoken)
     LIMIT 2000);
  IF cardinality(matches) = 2000 THEN RETURN matches; END IF;
  PERFORM FROM post_search s WHERE s.listed AND s.published_at <= now()
   ORDER BY s.published_at DESC, s.post_id DESC OFFSET 10000 LIMIT 1;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN matches;
END $$;

-- The same from the index of words, which knows them all without looking at a text.
CREATE FUNCTION newest_matches_by_word(asked tsquery, spoken tsquery) RETURNS uuid[] LANGUAGE plpgsql STABLE
SET enable_seqscan = off AS $$
BEGIN
  RETURN ARRAY(
    WITH matching AS MATERIALIZED (
      SELECT s.post_id, s.published_at FROM post_search s
       WHERE s.document @@ asked AND s.listed AND s.published_at <= now()
         AND (s.post_id NOT IN (SELECT h.post_id FROM post_with_hidden_picture h) OR s.document @@ spoken)
    )
    SELECT m.post_id FROM matching m ORDER BY m.published_at DESC, m.post_id DESC LIMIT 2000);
END $$;

-- Of the 2,000 newest that match, the most fitting first; `total` counts these.
CREATE OR REPLACE FUNCTION search_public_posts(words text[], starts boolean[], skip integer, shown integer)
RETURNS TABLE (post_id uuid, total integer) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  asked tsquery := search_query(words, starts, '');
  spoken tsquery := search_query(words, starts, 'ABC');
  candidates uuid[];
BEGIN
  IF is_common_search(asked) THEN candidates := newest_matches_by_date(asked, spoken); END IF;
  candidates := coalesce(candidates, newest_matches_by_word(asked, spoken));
  RETURN QUERY
    SELECT p.id, (count(*) OVER ())::integer
      FROM unnest(candidates) AS candidate (id) JOIN public_post p ON p.id = candidate.id
           JOIN post_search s ON s.post_id = candidate.id
     ORDER BY ts_rank('{0.2, 0.25, 0.7, 1}', s.document, asked, 1) DESC, s.published_at DESC, s.post_id DESC
     LIMIT shown OFFSET skip;
END $$;
