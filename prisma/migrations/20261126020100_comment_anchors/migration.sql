-- The next N of comment-N in a post. Comments of one post are stored one after the other from here to the end of the
-- transaction; the number is read after the wait, as a volatile function sees what was committed meanwhile.
CREATE FUNCTION take_comment_anchor(post uuid) RETURNS integer LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('comments ' || post, 0));
  RETURN (SELECT coalesce(max(anchor), 0) + 1 FROM comment WHERE post_id = post);
END $$;
