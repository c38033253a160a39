ALTER TABLE "comment" ADD COLUMN "may_quote" BOOLEAN NOT NULL DEFAULT false;

-- Prisma cannot say what follows.

-- The picks of a post stand above its comments, however many those are.
CREATE INDEX comment_picked ON comment (post_id, created_at) WHERE picked_at IS NOT NULL;
