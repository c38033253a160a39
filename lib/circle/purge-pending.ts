import { database } from '#lib/database/client.ts'

/** Forgets who asked for letters and never confirmed it, after thirty days. */
export const purgePendingSubscribers = (): Promise<number> =>
  database().$executeRaw`
    DELETE FROM subscriber WHERE status = 'pending' AND asked_at < clock_timestamp() - interval '30 days'`
