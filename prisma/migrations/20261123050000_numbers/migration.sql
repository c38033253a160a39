-- CreateEnum
CREATE TYPE "counted" AS ENUM ('view', 'learn', 'give', 'sponsor', 'pray', 'volunteer', 'share');

-- CreateTable
CREATE TABLE "post_day" (
    "post_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "what" "counted" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "post_day_pkey" PRIMARY KEY ("post_id","day","what")
);

-- CreateTable
CREATE TABLE "site_day" (
    "day" DATE NOT NULL,
    "what" "counted" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "site_day_pkey" PRIMARY KEY ("day","what")
);

-- CreateIndex
CREATE INDEX "post_day_day_idx" ON "post_day"("day");

-- AddForeignKey
ALTER TABLE "post_day" ADD CONSTRAINT "post_day_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
