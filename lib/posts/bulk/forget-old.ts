import { database } from '#lib/database/client.ts'

/** What was before is kept for a week: after that the history of each post tells it. */
export async function forgetOldChanges(): Promise<number> {
  return await database().$executeRaw`DELETE FROM bulk_change WHERE created_at < now() - interval '7 days'`
}
