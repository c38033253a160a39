ALTER TABLE "comment" ADD COLUMN "may_quote" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "report_receipt" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "notice_sealed" BYTEA NOT NULL,
    "language" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_receipt_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "comment_month" (
    "month" DATE NOT NULL,
    "what" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "comment_month_pkey" PRIMARY KEY ("month","what")
);

CREATE INDEX "report_receipt_due_at_idx" ON "report_receipt"("due_at");
ALTER TABLE "report_receipt" ADD CONSTRAINT "report_receipt_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "comment_report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Prisma cannot say what follows.

-- The picks of a post stand above its comments, however many those are.
CREATE INDEX comment_picked ON comment (post_id, created_at) WHERE picked_at IS NOT NULL;

-- ── Numbers about comments for everybody: counted anew every night, from a log that outlives what it tells of ──

CREATE VIEW public_comment_month AS SELECT month, what, number FROM comment_month;
CALL purge_pages_of('comment_month', $q$ SELECT 'comments-report' FROM changed $q$);

-- The last twelve whole months and this one. Reasons and kinds leave out posts about people at risk, and comments that
-- are gone, of which nobody can tell any more where they stood.
CREATE PROCEDURE count_comment_months() LANGUAGE plpgsql AS $$
DECLARE
  zone text := coalesce((SELECT value ->> 'timeZone' FROM setting WHERE key = 'site'), 'UTC');
  since timestamptz := date_trunc('month', now() AT TIME ZONE zone) AT TIME ZONE zone - interval '12 months';
BEGIN
  DELETE FROM comment_month WHERE true;
  INSERT INTO comment_month
  WITH event AS (
    SELECT e.id, e.comment_id, e.action, e.reason, e."to", e.at, (e.at AT TIME ZONE zone)::date AS day
      FROM moderation_event e
     WHERE e.at >= since AND e.action IN ('submit', 'approve', 'approve_part', 'reject', 'spam')
       AND NOT EXISTS (SELECT FROM moderation_event u WHERE u.reverts_id = e.id)
  ), told AS (
    SELECT date_trunc('month', day)::date AS month, e.*,
           CASE WHEN action IN ('approve', 'approve_part') OR (action = 'submit' AND "to" = 'approved') THEN 'approved'
                WHEN action = 'reject' THEN 'declined' WHEN action = 'spam' THEN 'spam' END AS outcome,
           EXISTS (SELECT FROM comment c JOIN post p ON p.id = c.post_id
                    WHERE c.id = e.comment_id AND p.protection NOT IN ('adult', 'child', 'not_sure')) AS is_plain
      FROM event e
  ), waited AS (
    SELECT DISTINCT ON (d.comment_id) d.month, extract(epoch FROM d.at - s.at) / 60 AS minutes
      FROM told d JOIN moderation_event s ON s.comment_id = d.comment_id AND s.action = 'submit' AND s."to" <> 'approved'
     WHERE d.action <> 'submit' ORDER BY d.comment_id, d.at
  )
  SELECT month, 'received' AS what, count(*)::int AS number FROM told WHERE action = 'submit' GROUP BY month
  UNION ALL SELECT month, outcome, count(DISTINCT comment_id)::int FROM told WHERE outcome IS NOT NULL GROUP BY month, outcome
  UNION ALL SELECT month, 'declined:' || reason, count(DISTINCT comment_id)::int FROM told
             WHERE action = 'reject' AND is_plain GROUP BY month, reason
  UNION ALL SELECT month, 'median', round(percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes))::int FROM waited
             GROUP BY month HAVING count(*) >= 5
  UNION ALL SELECT date_trunc('month', r.first_at AT TIME ZONE zone)::date, 'report:' || r.kind, sum(r.count)::int
              FROM comment_report r JOIN comment c ON c.id = r.comment_id JOIN post p ON p.id = c.post_id
             WHERE r.first_at >= since AND p.protection NOT IN ('adult', 'child', 'not_sure') GROUP BY 1, 2;
END $$;
