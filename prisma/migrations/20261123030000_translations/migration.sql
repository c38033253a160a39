-- A translation points to a post that is there, and not to itself.
UPDATE "post" SET "translation_of" = NULL
 WHERE "translation_of" = "id" OR NOT EXISTS (SELECT FROM "post" "o" WHERE "o"."id" = "post"."translation_of");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_translation_of_fkey" FOREIGN KEY ("translation_of") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE post ADD CONSTRAINT post_translation_not_itself CHECK (translation_of <> id);
