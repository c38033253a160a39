import { database } from '#lib/database/client.ts'

const daysKept = 90

/** Whom a link was for is not kept for ever. Notes that came by it stay. @returns how many were deleted */
export const forgetEndedLinks = (): Promise<number> =>
  database().$executeRaw`
    DELETE FROM review_link WHERE least(expires_at, revoked_at) < now() - make_interval(days => ${daysKept})`
