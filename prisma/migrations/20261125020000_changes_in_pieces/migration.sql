-- A change to thousands of posts is made, and undone, in pieces that no reader waits for.
ALTER TABLE "bulk_change" ADD COLUMN "part_of_id" UUID;

CREATE INDEX "bulk_change_part_of_id_idx" ON "bulk_change"("part_of_id");

ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_part_of_id_fkey" FOREIGN KEY ("part_of_id") REFERENCES "bulk_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;
