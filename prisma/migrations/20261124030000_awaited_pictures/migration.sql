-- Pictures on their way in pieces. A picture is often announced before the post that shows it is there, so `post_id`
-- refers to nothing.
CREATE TABLE "awaited_picture" (
    "id" UUID NOT NULL,
    "post_id" UUID,
    "account_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "holds" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "awaited_picture_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "awaited_picture_received" CHECK (bytes > 0 AND received BETWEEN 0 AND bytes)
);
CREATE INDEX "awaited_picture_post_id_idx" ON "awaited_picture"("post_id");
CREATE INDEX "awaited_picture_account_id_idx" ON "awaited_picture"("account_id");
ALTER TABLE "awaited_picture" ADD CONSTRAINT "awaited_picture_account_id_fkey"
  FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is due waits for its pictures; all else about being public stays as the view has it. What is public already
-- stays so, whatever is being added to it.
DO $$ BEGIN
  EXECUTE 'CREATE OR REPLACE VIEW public_post AS ' || rtrim(pg_get_viewdef('public_post'::regclass), E'; \n') || $q$
    AND NOT (p.status = 'scheduled' AND EXISTS (SELECT FROM awaited_picture a WHERE a.post_id = p.id AND a.holds)) $q$;
END $$;

-- The last picture of what is overdue lets it out.
CALL purge_pages_of('awaited_picture', $q$
  SELECT around FROM changed c JOIN post p ON p.id = c.post_id, tags_around(p) around
   WHERE c.holds AND p.status = 'scheduled' AND is_out(p) $q$);
