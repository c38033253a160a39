-- CreateEnum
CREATE TYPE "term_kind" AS ENUM ('topic', 'tag');

-- CreateTable
CREATE TABLE "former_slug" (
    "kind" "term_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "topic_id" UUID,
    "tag_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("kind","slug")
);

-- CreateTable
CREATE TABLE "term_merge" (
    "id" UUID NOT NULL,
    "kind" "term_kind" NOT NULL,
    "source_id" UUID NOT NULL,
    "target_id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_merge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL,
    "asked" JSONB NOT NULL,
    "posts" JSONB NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redirect" (
    "path" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "permanent" BOOLEAN NOT NULL DEFAULT true,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "redirect_pkey" PRIMARY KEY ("path")
);

-- CreateIndex
CREATE INDEX "former_slug_topic_id_idx" ON "former_slug"("topic_id");

-- CreateIndex
CREATE INDEX "former_slug_tag_id_idx" ON "former_slug"("tag_id");

-- CreateIndex
CREATE INDEX "term_merge_source_id_idx" ON "term_merge"("source_id");

-- CreateIndex
CREATE INDEX "term_merge_created_at_idx" ON "term_merge"("created_at" DESC);

-- CreateIndex
CREATE INDEX "bulk_change_account_id_created_at_idx" ON "bulk_change"("account_id", "created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_account_id_name_key" ON "saved_filter"("account_id", "name");

-- CreateIndex
CREATE INDEX "redirect_created_at_path_idx" ON "redirect"("created_at" DESC, "path");

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ── By hand ─────────────────────────────────────────────────────────────────────────────────────

ALTER TABLE former_slug ADD CONSTRAINT former_slug_leads CHECK (
  CASE kind WHEN 'topic' THEN topic_id IS NOT NULL AND tag_id IS NULL ELSE tag_id IS NOT NULL AND topic_id IS NULL END);

ALTER TABLE redirect
  ADD CONSTRAINT redirect_path_form CHECK (is_wellformed_path(path)),
  ADD CONSTRAINT redirect_path_free CHECK (NOT is_reserved_path(path)),
  ADD CONSTRAINT redirect_target_form CHECK (target ~ '^(https://[^/[:space:]]|/[^/[:space:]]|/$)' AND length(target) <= 2000);
-- The two forms of one address lead to one place.
CREATE UNIQUE INDEX redirect_path_bare ON redirect (rtrim(path, '/'));

-- A name that is in use again leads to whoever has it now.
CREATE VIEW public_former_slug AS
  SELECT f.kind, f.slug, t.slug AS target, t.id AS term_id FROM former_slug f JOIN public_topic t ON t.id = f.topic_id
   WHERE NOT EXISTS (SELECT FROM topic o WHERE o.slug = f.slug)
  UNION ALL
  SELECT f.kind, f.slug, t.slug, t.id FROM former_slug f JOIN public_tag t ON t.id = f.tag_id
   WHERE NOT EXISTS (SELECT FROM tag o WHERE o.slug = f.slug);

CREATE VIEW public_redirect AS
  SELECT r.path, r.target, r.permanent FROM redirect r
   WHERE NOT EXISTS (SELECT FROM public_post p WHERE rtrim(p.path, '/') = rtrim(r.path, '/'));

CALL purge_pages_of('former_slug', $q$
  SELECT unnest(ARRAY['list', coalesce('topic:' || topic_id, 'tag:' || tag_id)]) FROM changed $q$);
CALL purge_pages_of('redirect', $q$ SELECT 'list' FROM changed $q$);
