-- How many posts stand where is counted with each list at the desk: from the index, without the posts and their texts.
CREATE INDEX post_stage ON post (id) INCLUDE (status, kind, published_at, archived_at, expires_at);
CREATE INDEX post_title_alike ON post USING gin (title gin_trgm_ops);
