-- What was just stored stands above nothing yet, so that it changes a page only where readers see it at once. The query
-- for a table's other changes walks down the threads, and planning it took as long as storing a comment.
CREATE OR REPLACE TRIGGER purge_insert AFTER INSERT ON comment REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION purge_changed($q$
    SELECT 'post:' || post_id FROM changed WHERE status = 'approved' AND audience = 'page' $q$);
