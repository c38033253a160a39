-- CreateEnum
CREATE TYPE "subscriber_status" AS ENUM ('pending', 'active', 'left', 'suppressed');

-- CreateEnum
CREATE TYPE "owed_mail" AS ENUM ('confirm', 'already');

-- CreateEnum
CREATE TYPE "proof_kind" AS ENUM ('asked', 'confirmed', 'changed', 'left', 'refused');

-- CreateEnum
CREATE TYPE "letter_status" AS ENUM ('waiting', 'sending', 'done', 'held', 'stopped');

-- CreateEnum
CREATE TYPE "recipient_state" AS ENUM ('queued', 'claimed', 'sent', 'failed', 'unknown', 'skipped');

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "letter_asked_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "subscriber" (
    "id" UUID NOT NULL,
    "status" "subscriber_status" NOT NULL DEFAULT 'pending',
    "email_sealed" BYTEA NOT NULL,
    "email_index" BYTEA NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "post_language" TEXT,
    "owed_mail" "owed_mail",
    "owed_at" TIMESTAMPTZ(3),
    "owed_attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscription_proof" (
    "id" UUID NOT NULL,
    "subscriber_id" UUID NOT NULL,
    "kind" "proof_kind" NOT NULL,
    "form" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "subscription_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressed_email" (
    "email_index" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suppressed_email_pkey" PRIMARY KEY ("email_index")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" UUID NOT NULL,
    "post_id" UUID,
    "subject" TEXT NOT NULL,
    "status" "letter_status" NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_recipient" (
    "id" UUID NOT NULL,
    "letter_id" UUID NOT NULL,
    "subscriber_id" UUID,
    "state" "recipient_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "error_code" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "letter_recipient_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "subscriber_email_index_key" ON "subscriber"("email_index");

-- CreateIndex
CREATE INDEX "subscriber_status_confirmed_at_idx" ON "subscriber"("status", "confirmed_at");

-- CreateIndex
CREATE INDEX "subscriber_owed_at_idx" ON "subscriber"("owed_at");

-- CreateIndex
CREATE INDEX "subscription_proof_subscriber_id_at_idx" ON "subscription_proof"("subscriber_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "letter_post_id_key" ON "letter"("post_id");

-- CreateIndex
CREATE INDEX "letter_status_due_at_idx" ON "letter"("status", "due_at");

-- CreateIndex
CREATE INDEX "letter_recipient_letter_id_state_due_at_idx" ON "letter_recipient"("letter_id", "state", "due_at");

-- CreateIndex
CREATE INDEX "letter_recipient_subscriber_id_idx" ON "letter_recipient"("subscriber_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_recipient_letter_id_subscriber_id_key" ON "letter_recipient"("letter_id", "subscriber_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_letter_id_fkey" FOREIGN KEY ("letter_id") REFERENCES "letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_recipient" ADD CONSTRAINT "letter_recipient_subscriber_id_fkey" FOREIGN KEY ("subscriber_id") REFERENCES "subscriber"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- By hand.

-- The sender looks every few seconds for posts whose letter was asked for.
CREATE INDEX post_letter_asked_at_idx ON post (letter_asked_at) WHERE letter_asked_at IS NOT NULL;

-- What is still under way, whatever has been sent in former years.
CREATE INDEX letter_recipient_open_idx ON letter_recipient (claimed_at) WHERE state IN ('claimed', 'unknown');

-- A proof that could be changed would prove nothing.
CREATE TRIGGER subscription_proof_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON subscription_proof
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
