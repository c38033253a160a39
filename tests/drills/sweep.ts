/** Run by drills in a process of its own, on the database of DATA_DIR: what a night does with what was left behind. */
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { sweepIncoming } from '#lib/media/incoming/sweep.ts'
import { sweepMedia } from '#lib/media/sweep.ts'
import { systemActor } from '#lib/people/actor.ts'
import { requireSecretKey } from '#lib/secret-key.ts'

const { embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
const soon = new Date(Date.now() + 2 * 3_600_000)
await sweepMedia(systemActor('drill'), soon)
await sweepIncoming(systemActor('drill'))
await database().$disconnect()
await stop()
process.exit(0)
