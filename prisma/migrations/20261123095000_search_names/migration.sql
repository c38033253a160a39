-- A post that is due already is written to again: whoever fills the search leaves it until this change is there, and
-- this change waits for whoever has begun. With nothing written, a filling read the old name and struck the post off.
CREATE OR REPLACE FUNCTION follow_filing_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (post_id) SELECT DISTINCT c.post_id FROM changed c JOIN post p ON p.id = c.post_id ORDER BY 1
  ON CONFLICT (post_id) DO UPDATE SET post_id = excluded.post_id;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION follow_name_in_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_due (post_id)
    SELECT post_id FROM post_author WHERE TG_TABLE_NAME = 'author' AND author_id = NEW.id
    UNION SELECT post_id FROM post_topic WHERE TG_TABLE_NAME = 'topic' AND topic_id = NEW.id
    UNION SELECT post_id FROM post_tag WHERE TG_TABLE_NAME = 'tag' AND tag_id = NEW.id
    ORDER BY 1
  ON CONFLICT (post_id) DO UPDATE SET post_id = excluded.post_id;
  RETURN NULL;
END $$;
