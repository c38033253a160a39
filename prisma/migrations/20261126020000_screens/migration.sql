-- What was sent last, on any post: for texts that are alike, and for how busy it is.
CREATE INDEX comment_sent ON comment (created_at DESC, post_id) WHERE NOT imported;
