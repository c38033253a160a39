-- CreateTable
CREATE TABLE "given_reason" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "codes" TEXT[],
    "reason" TEXT NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "given_reason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_link" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "revision_id" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "may_approve" BOOLEAN NOT NULL DEFAULT false,
    "openings" INTEGER NOT NULL DEFAULT 0,
    "last_opened_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_link_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "review_link_expires_at" CHECK (expires_at <= created_at + interval '30 days 1 minute')
);

-- CreateTable
CREATE TABLE "post_note" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "quote" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "account_id" UUID,
    "review_link_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "post_note_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "given_reason_post_id_at_idx" ON "given_reason"("post_id", "at");
CREATE UNIQUE INDEX "review_link_token_hash_key" ON "review_link"("token_hash");
CREATE INDEX "review_link_post_id_created_at_idx" ON "review_link"("post_id", "created_at");
CREATE INDEX "post_note_post_id_created_at_idx" ON "post_note"("post_id", "created_at");
CREATE INDEX "post_note_review_link_id_idx" ON "post_note"("review_link_id");

-- AddForeignKey
ALTER TABLE "given_reason" ADD CONSTRAINT "given_reason_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "given_reason" ADD CONSTRAINT "given_reason_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "review_link" ADD CONSTRAINT "review_link_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review_link" ADD CONSTRAINT "review_link_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "review_link" ADD CONSTRAINT "review_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "post_note" ADD CONSTRAINT "post_note_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "post_note" ADD CONSTRAINT "post_note_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "post_note" ADD CONSTRAINT "post_note_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;
