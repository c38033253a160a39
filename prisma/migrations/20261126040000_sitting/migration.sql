-- ── What the queue asks for ─────────────────────────────────────────────────────────────────────

-- What is left of a text when case, spaces, punctuation and numbers do not count; null where it is so short that
-- people write alike without copying. Waiting comments with the same are decided together.
CREATE FUNCTION comment_likeness(body text) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(letters) >= 30 THEN decode(md5(letters), 'hex') END
    FROM (SELECT regexp_replace(lower(body), '[[:space:][:punct:][:digit:]]+', '', 'g') AS letters) t
$$;
CREATE INDEX comment_waiting_likeness ON comment (comment_likeness(body)) WHERE status = 'waiting' AND NOT imported;

-- Counted and walked through pile by pile without reading the comments themselves; with the other states in it, every
-- row would have to be looked at.
DROP INDEX comment_pile_waiting;
CREATE INDEX comment_waiting_pile ON comment (pile, created_at, id) WHERE status = 'waiting' AND NOT imported;

-- Those that waited elsewhere are counted apart, without reading what waits here.
CREATE INDEX comment_waited_elsewhere ON comment (created_at, id) WHERE status = 'waiting' AND imported;

-- Whether somebody has decided anything yet.
CREATE INDEX moderation_event_account ON moderation_event (account_id, at) WHERE account_id IS NOT NULL;

-- Comments are found by the words in name and text, as they are written: no stemming, as many languages stand here.
CREATE INDEX comment_words ON comment USING gin (to_tsvector('simple', author_name || ' ' || body));
