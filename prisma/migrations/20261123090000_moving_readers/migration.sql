-- AlterTable
ALTER TABLE "subscriber" ADD COLUMN     "former_id" UUID;

-- CreateIndex
CREATE INDEX "subscriber_former_id_idx" ON "subscriber"("former_id");

-- AddForeignKey
ALTER TABLE "subscriber" ADD CONSTRAINT "subscriber_former_id_fkey" FOREIGN KEY ("former_id") REFERENCES "subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;
