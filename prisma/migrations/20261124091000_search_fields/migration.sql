-- What a post says of itself to search engines and in shared links, where that is not its title and its summary.
CREATE VIEW public_post_meta AS
  SELECT p.id AS post_id, p.meta_title, p.meta_description FROM post p JOIN public_post pp ON pp.id = p.id;
