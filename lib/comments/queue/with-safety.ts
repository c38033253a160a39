import { Prisma } from '#lib/database/generated/client.ts'

/**
 * Of `comment`: in the hands of who looks after safety, and still to be settled. What is sealed is settled once they have
 * seen it; then it is kept.
 */
export const withSafety = Prisma.sql`status IN ('handed_over', 'sealed') AND (status = 'handed_over' OR decided_at IS NULL)`
