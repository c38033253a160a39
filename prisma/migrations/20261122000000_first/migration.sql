-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'editor', 'author', 'contributor', 'moderator', 'viewer');

-- CreateEnum
CREATE TYPE "invitation_kind" AS ENUM ('set_up', 'invite', 'reset');

-- CreateEnum
CREATE TYPE "post_kind" AS ENUM ('post', 'page');

-- CreateEnum
CREATE TYPE "post_status" AS ENUM ('draft', 'in_review', 'scheduled', 'published', 'archived', 'trashed');

-- CreateEnum
CREATE TYPE "protection" AS ENUM ('unasked', 'none', 'adult', 'child', 'not_sure');

-- CreateEnum
CREATE TYPE "comments_mode" AS ENUM ('open', 'held', 'closed');

-- CreateEnum
CREATE TYPE "next_steps_mode" AS ENUM ('site', 'own', 'none');

-- CreateEnum
CREATE TYPE "revision_reason" AS ENUM ('saved', 'published', 'scheduled', 'updated', 'restored', 'taken_down', 'trashed', 'conflict', 'imported');

-- CreateEnum
CREATE TYPE "next_step_kind" AS ENUM ('learn', 'give', 'sponsor', 'pray', 'volunteer', 'share');

-- CreateEnum
CREATE TYPE "media_origin" AS ENUM ('own', 'stock', 'illustration', 'generated');

-- CreateEnum
CREATE TYPE "media_place" AS ENUM ('cover', 'body');

-- CreateEnum
CREATE TYPE "comment_status" AS ENUM ('waiting', 'approved', 'rejected', 'spam', 'trashed', 'handed_over', 'sealed', 'erased');

-- CreateEnum
CREATE TYPE "comment_audience" AS ENUM ('page', 'team');

-- CreateEnum
CREATE TYPE "moderation_action" AS ENUM ('submit', 'approve', 'reject', 'spam', 'trash', 'unapprove', 'hand_over', 'edit', 'reply', 'undo', 'purge');

-- CreateEnum
CREATE TYPE "blocked_kind" AS ENUM ('word', 'email', 'host');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('running', 'done', 'failed');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "welcomed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "account_id" UUID NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "kind" "invitation_kind" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "role" "role" NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "author" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bio" JSONB NOT NULL DEFAULT '{"type":"doc","content":[]}',
    "links" JSONB NOT NULL DEFAULT '[]',
    "portrait_id" UUID,
    "account_id" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" UUID NOT NULL,
    "kind" "post_kind" NOT NULL DEFAULT 'post',
    "status" "post_status" NOT NULL DEFAULT 'draft',
    "path" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT 'en',
    "body" JSONB NOT NULL,
    "cover_id" UUID,
    "cover_alt" TEXT NOT NULL DEFAULT '',
    "cover_caption" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ(3),
    "comments_mode" "comments_mode",
    "next_steps_mode" "next_steps_mode" NOT NULL DEFAULT 'site',
    "protection" "protection" NOT NULL DEFAULT 'unasked',
    "withdrawn_at" TIMESTAMPTZ(3),
    "trashed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "guid" TEXT,
    "translation_of" UUID,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_author" (
    "post_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_author_pkey" PRIMARY KEY ("post_id","author_id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "parent_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_topic" (
    "post_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "post_topic_pkey" PRIMARY KEY ("post_id","topic_id")
);

-- CreateTable
CREATE TABLE "tag" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "tag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_tag" (
    "post_id" UUID NOT NULL,
    "tag_id" UUID NOT NULL,

    CONSTRAINT "post_tag_pkey" PRIMARY KEY ("post_id","tag_id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "revision_reason" NOT NULL,
    "title" TEXT NOT NULL,
    "snapshot" JSONB NOT NULL,
    "account_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_path" (
    "path" TEXT NOT NULL,
    "post_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_path_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "removed_path" (
    "path" TEXT NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "removed_path_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "next_step" (
    "id" UUID NOT NULL,
    "post_id" UUID,
    "kind" "next_step_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "link_url" TEXT,
    "link_label" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "next_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "renditions" JSONB NOT NULL,
    "master" TEXT NOT NULL,
    "file_name" TEXT NOT NULL DEFAULT '',
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "origin" "media_origin" NOT NULL DEFAULT 'own',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_use" (
    "media_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "place" "media_place" NOT NULL,

    CONSTRAINT "media_use_pkey" PRIMARY KEY ("media_id","post_id","place")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "code_name" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_media" (
    "consent_id" UUID NOT NULL,
    "media_id" UUID NOT NULL,

    CONSTRAINT "consent_media_pkey" PRIMARY KEY ("consent_id","media_id")
);

-- CreateTable
CREATE TABLE "consent_post" (
    "consent_id" UUID NOT NULL,
    "post_id" UUID NOT NULL,

    CONSTRAINT "consent_post_pkey" PRIMARY KEY ("consent_id","post_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "post_id" UUID NOT NULL,
    "parent_id" UUID,
    "anchor" INTEGER NOT NULL,
    "status" "comment_status" NOT NULL DEFAULT 'waiting',
    "audience" "comment_audience" NOT NULL DEFAULT 'page',
    "author_name" TEXT NOT NULL,
    "email_sealed" BYTEA,
    "email_index" BYTEA,
    "website" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "trashed_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "keep_token_hash" BYTEA,
    "duplicate_key" BYTEA NOT NULL,
    "account_id" UUID,
    "as_organisation" BOOLEAN NOT NULL DEFAULT false,
    "imported" BOOLEAN NOT NULL DEFAULT false,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_finding" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "screen" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_finding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_original" (
    "comment_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scrubbed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_original_pkey" PRIMARY KEY ("comment_id")
);

-- CreateTable
CREATE TABLE "moderation_event" (
    "id" UUID NOT NULL,
    "comment_id" UUID,
    "account_id" UUID,
    "action" "moderation_action" NOT NULL,
    "from" "comment_status",
    "to" "comment_status" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "reverts_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "moderation_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocked" (
    "id" UUID NOT NULL,
    "kind" "blocked_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "blocked_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "daily_salt" (
    "day" DATE NOT NULL,
    "salt" BYTEA NOT NULL,

    CONSTRAINT "daily_salt_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "detail" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'running',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "report" JSONB NOT NULL DEFAULT '[]',
    "failure" TEXT NOT NULL DEFAULT '',
    "account_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imported_item" (
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "own_id" UUID NOT NULL,

    CONSTRAINT "imported_item_pkey" PRIMARY KEY ("source","kind","source_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "author_slug_key" ON "author"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "author_account_id_key" ON "author"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_path_key" ON "post"("path");

-- CreateIndex
CREATE UNIQUE INDEX "post_guid_key" ON "post"("guid");

-- CreateIndex
CREATE INDEX "post_status_published_at_idx" ON "post"("status", "published_at" DESC);

-- CreateIndex
CREATE INDEX "post_updated_at_id_idx" ON "post"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "post_author_author_id_idx" ON "post_author"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_slug_key" ON "topic"("slug");

-- CreateIndex
CREATE INDEX "post_topic_topic_id_idx" ON "post_topic"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "tag_slug_key" ON "tag"("slug");

-- CreateIndex
CREATE INDEX "post_tag_tag_id_idx" ON "post_tag"("tag_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_post_id_number_key" ON "revision"("post_id", "number");

-- CreateIndex
CREATE INDEX "former_path_post_id_idx" ON "former_path"("post_id");

-- CreateIndex
CREATE INDEX "next_step_post_id_position_idx" ON "next_step"("post_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "media_hash_key" ON "media"("hash");

-- CreateIndex
CREATE INDEX "media_created_at_id_idx" ON "media"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "media_use_post_id_idx" ON "media_use"("post_id");

-- CreateIndex
CREATE INDEX "consent_media_media_id_idx" ON "consent_media"("media_id");

-- CreateIndex
CREATE INDEX "consent_post_post_id_idx" ON "consent_post"("post_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_keep_token_hash_key" ON "comment"("keep_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "comment_duplicate_key_key" ON "comment"("duplicate_key");

-- CreateIndex
CREATE INDEX "comment_status_created_at_id_idx" ON "comment"("status", "created_at", "id");

-- CreateIndex
CREATE INDEX "comment_post_id_status_idx" ON "comment"("post_id", "status");

-- CreateIndex
CREATE INDEX "comment_parent_id_idx" ON "comment"("parent_id");

-- CreateIndex
CREATE INDEX "comment_email_index_idx" ON "comment"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "comment_post_id_anchor_key" ON "comment"("post_id", "anchor");

-- CreateIndex
CREATE INDEX "comment_finding_comment_id_idx" ON "comment_finding"("comment_id");

-- CreateIndex
CREATE UNIQUE INDEX "moderation_event_reverts_id_key" ON "moderation_event"("reverts_id");

-- CreateIndex
CREATE INDEX "moderation_event_comment_id_at_idx" ON "moderation_event"("comment_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "blocked_kind_value_key" ON "blocked"("kind", "value");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_cover_id_fkey" FOREIGN KEY ("cover_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_author" ADD CONSTRAINT "post_author_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_author" ADD CONSTRAINT "post_author_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_topic" ADD CONSTRAINT "post_topic_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_topic" ADD CONSTRAINT "post_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_tag" ADD CONSTRAINT "post_tag_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_tag" ADD CONSTRAINT "post_tag_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tag"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_path" ADD CONSTRAINT "former_path_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media" ADD CONSTRAINT "media_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_use" ADD CONSTRAINT "media_use_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_media" ADD CONSTRAINT "consent_media_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_media" ADD CONSTRAINT "consent_media_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_post" ADD CONSTRAINT "consent_post_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "consent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_post" ADD CONSTRAINT "consent_post_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_finding" ADD CONSTRAINT "comment_finding_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_original" ADD CONSTRAINT "comment_original_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What the schema language cannot say ─────────────────────────────────────────────────────────

ALTER TABLE account
  ADD CONSTRAINT account_email_lower CHECK (email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT account_name_given CHECK (btrim(name) <> '');

ALTER TABLE author
  ADD CONSTRAINT author_slug_form CHECK (slug <> '' AND slug !~ '[/?#[:space:][:cntrl:]]');
ALTER TABLE topic
  ADD CONSTRAINT topic_slug_form CHECK (slug <> '' AND slug !~ '[/?#[:space:][:cntrl:]]'),
  ADD CONSTRAINT topic_not_its_own_parent CHECK (parent_id IS DISTINCT FROM id);
ALTER TABLE tag
  ADD CONSTRAINT tag_slug_form CHECK (slug <> '' AND slug !~ '[/?#[:space:][:cntrl:]]');

-- The first segments that Lamplight itself answers. The same list stands in lib/posts/reserved.ts.
CREATE FUNCTION is_reserved_path(path text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(split_part(path, '/', 2)) IN (
    '', '-', '404', '500', '_global-error', '_next', '_not-found', 'admin', 'api', 'archive', 'atom.xml', 'authors', 'comments', 'favicon.ico', 'feed',
    'feed.json', 'feed.xml', 'follow', 'healthz', 'media', 'metrics', 'page', 'readyz', 'robots.txt',
    'search', 'sitemap.xml', 'tags', 'topics')
    OR path ~ '/(feed\.xml|atom\.xml|feed\.json)/?$'
$$;

-- Stored decoded, NFC, with or without its final slash as it was.
CREATE FUNCTION is_wellformed_path(path text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT path ~ '^/.' AND length(path) <= 1024 AND path IS NFC NORMALIZED
    AND path !~ '//|[?#\\]|[[:cntrl:]]|/\.{1,2}(/|$)'
$$;

ALTER TABLE post
  ADD CONSTRAINT post_path_form CHECK (is_wellformed_path(path)),
  ADD CONSTRAINT post_path_free CHECK (NOT is_reserved_path(path)),
  ADD CONSTRAINT post_due CHECK (status NOT IN ('published', 'scheduled') OR published_at IS NOT NULL),
  ADD CONSTRAINT post_trashed CHECK ((status = 'trashed') = (trashed_at IS NOT NULL)),
  ADD CONSTRAINT post_version CHECK (version > 0);
-- The two forms of one address belong to one post.
CREATE UNIQUE INDEX post_path_bare ON post (rtrim(path, '/'));
-- Readers' lists walk ids in this order.
CREATE INDEX post_public_order ON post (published_at DESC, id DESC)
  WHERE status IN ('published', 'scheduled') AND withdrawn_at IS NULL AND kind = 'post';

ALTER TABLE former_path ADD CONSTRAINT former_path_form CHECK (is_wellformed_path(path));
CREATE UNIQUE INDEX former_path_bare ON former_path (rtrim(path, '/'));
ALTER TABLE removed_path ADD CONSTRAINT removed_path_form CHECK (is_wellformed_path(path));
CREATE UNIQUE INDEX removed_path_bare ON removed_path (rtrim(path, '/'));

ALTER TABLE next_step
  ADD CONSTRAINT next_step_link CHECK ((link_url IS NULL) = (link_label IS NULL)
    AND (link_url IS NULL OR link_url ~ '^(https?://|/[^/]|/$|mailto:)'));

ALTER TABLE media
  ADD CONSTRAINT media_size CHECK (width > 0 AND height > 0),
  ADD CONSTRAINT media_renditions CHECK (jsonb_typeof(renditions) = 'array');

ALTER TABLE comment
  ADD CONSTRAINT comment_text CHECK (btrim(body) <> '' OR status = 'erased'),
  ADD CONSTRAINT comment_name CHECK (btrim(author_name) <> '' OR status = 'erased'),
  ADD CONSTRAINT comment_anchor CHECK (anchor > 0),
  ADD CONSTRAINT comment_website CHECK (website = '' OR website ~ '^https?://'),
  ADD CONSTRAINT comment_trashed CHECK ((status = 'trashed') = (trashed_at IS NOT NULL)),
  ADD CONSTRAINT comment_team_never_public CHECK (audience = 'page' OR status <> 'approved'),
  ADD CONSTRAINT comment_not_its_own_parent CHECK (parent_id IS DISTINCT FROM id),
  ADD CONSTRAINT comment_email_both CHECK ((email_sealed IS NULL) = (email_index IS NULL)),
  ADD CONSTRAINT comment_id_post UNIQUE (id, post_id),
  DROP CONSTRAINT comment_parent_id_fkey;
-- A reply stands under the same post as what it answers.
ALTER TABLE comment ADD CONSTRAINT comment_parent_same_post
  FOREIGN KEY (parent_id, post_id) REFERENCES comment (id, post_id) ON DELETE SET NULL (parent_id);

-- The queue asks for what waits, the longest first.
CREATE INDEX comment_waiting ON comment (created_at, id) WHERE status = 'waiting' AND NOT imported;

ALTER TABLE blocked ADD CONSTRAINT blocked_value CHECK (btrim(value) <> '');

-- Logs are append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
CREATE TRIGGER moderation_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A revision stays as it was; only a scrub empties it, and says so.
CREATE FUNCTION keep_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.scrubbed_at IS NULL AND NEW.scrubbed_at IS NOT NULL AND NEW.snapshot = '{}' AND NEW.title = ''
     OR (NEW.snapshot = OLD.snapshot AND NEW.title = OLD.title AND NEW.account_id IS NULL) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a revision is not changed' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revision_kept BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION keep_revision();

-- ── What is public, said once ───────────────────────────────────────────────────────────────────

CREATE VIEW public_post AS
  SELECT p.id, p.kind, p.path, p.title, p.excerpt, p.language, p.body, p.cover_id, p.cover_alt, p.cover_caption,
         p.published_at, p.updated_at, p.comments_mode, p.next_steps_mode, p.protection, p.guid, p.translation_of,
         p.demonstration,
         (SELECT count(*)::int FROM comment c
           WHERE c.post_id = p.id AND c.status = 'approved' AND c.audience = 'page') AS comment_count
    FROM post p
   WHERE p.status IN ('published', 'scheduled') AND p.published_at <= now() AND p.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM consent_post cp JOIN consent c ON c.id = cp.consent_id
                      WHERE cp.post_id = p.id AND (c.withdrawn_at IS NOT NULL OR c.expires_at <= now()));

CREATE VIEW public_post_author AS
  SELECT pa.post_id, pa.author_id, pa.position FROM post_author pa JOIN public_post p ON p.id = pa.post_id;

CREATE VIEW public_author AS
  SELECT a.id, a.slug, a.name, a.bio, a.links, a.portrait_id, a.demonstration FROM author a
   WHERE EXISTS (SELECT FROM public_post_author pa WHERE pa.author_id = a.id);

CREATE VIEW public_post_topic AS
  SELECT pt.post_id, pt.topic_id FROM post_topic pt JOIN public_post p ON p.id = pt.post_id;

-- A topic shows when it or a topic below it has something to read.
CREATE VIEW public_topic AS
  WITH RECURSIVE shown AS (
    SELECT t.* FROM topic t WHERE EXISTS (SELECT FROM public_post_topic pt WHERE pt.topic_id = t.id)
    UNION
    SELECT t.* FROM topic t JOIN shown s ON s.parent_id = t.id
  )
  SELECT id, slug, name, description, parent_id, position FROM shown;

CREATE VIEW public_post_tag AS
  SELECT pt.post_id, pt.tag_id FROM post_tag pt JOIN public_post p ON p.id = pt.post_id;

CREATE VIEW public_tag AS
  SELECT t.id, t.slug, t.name FROM tag t WHERE EXISTS (SELECT FROM public_post_tag pt WHERE pt.tag_id = t.id);

CREATE VIEW public_media AS
  SELECT m.id, m.hash, m.width, m.height, m.renditions, m.credit, m.origin FROM media m
   WHERE m.withdrawn_at IS NULL
     AND NOT EXISTS (SELECT FROM consent_media cm JOIN consent c ON c.id = cm.consent_id
                      WHERE cm.media_id = m.id AND (c.withdrawn_at IS NOT NULL OR c.expires_at <= now()))
     AND (EXISTS (SELECT FROM media_use u JOIN public_post p ON p.id = u.post_id WHERE u.media_id = m.id)
          OR EXISTS (SELECT FROM public_author a WHERE a.portrait_id = m.id));

CREATE VIEW public_media_file AS
  SELECT m.hash, r ->> 'file' AS file, m.id AS media_id FROM public_media m, jsonb_array_elements(m.renditions) r;

CREATE VIEW public_next_step AS
  SELECT n.id, n.post_id, n.kind, n.title, n.text, n.link_url, n.link_label, n.position FROM next_step n
   WHERE n.post_id IS NULL
      OR EXISTS (SELECT FROM public_post p WHERE p.id = n.post_id AND p.next_steps_mode = 'own');

-- What a comment answers is the nearest one above it that readers can see.
CREATE VIEW public_comment AS
  SELECT c.id, c.post_id,
         (WITH RECURSIVE above AS (
            SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page' AS shown
              FROM comment p WHERE p.id = c.parent_id
            UNION
            SELECT p.id, p.parent_id, p.status = 'approved' AND p.audience = 'page'
              FROM above a JOIN comment p ON p.id = a.parent_id WHERE NOT a.shown
          ) SELECT a.id FROM above a WHERE a.shown) AS parent_id,
         c.anchor, c.author_name, c.website, c.body, c.created_at, c.edited_at,
         c.account_id IS NOT NULL OR c.as_organisation AS by_staff, c.as_organisation
    FROM comment c JOIN public_post p ON p.id = c.post_id
   WHERE c.status = 'approved' AND c.audience = 'page';

CREATE VIEW public_former_path AS
  SELECT f.path, p.path AS target FROM former_path f JOIN public_post p ON p.id = f.post_id
  UNION ALL
  SELECT r.path, NULL FROM removed_path r
   WHERE NOT EXISTS (SELECT FROM public_post p WHERE rtrim(p.path, '/') = rtrim(r.path, '/'))
     AND NOT EXISTS (SELECT FROM former_path f JOIN public_post p ON p.id = f.post_id
                      WHERE rtrim(f.path, '/') = rtrim(r.path, '/'));

CREATE VIEW public_setting AS SELECT key, value FROM setting WHERE key = 'site';
