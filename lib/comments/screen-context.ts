import { database } from '#lib/database/client.ts'
import { hashClient } from '#lib/database/client-hash.ts'
import { countAgainst, type Limit } from '#lib/database/rate-limit.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { blockedEntries, namesOfOurs } from './screen-lists.ts'
import { type KnownName, knownName } from './screens/at-a-glance.ts'
import type { BlockedEntry, ScreenContext } from './screens/finding.ts'
import { listRegularNames } from './screens/regular-names.ts'
import { findSpamModel } from './spam/find-model.ts'
import { emailIndexOf } from './writers/sealed-email.ts'

const perClient: Limit = { name: 'comment-client', count: 60, seconds: 10 * 60 }
const clientIsBusyAbove = 5
const waitMilliseconds = 2_000

/** Whose address is known. */
export interface Client {
  hash: string
  isBusy: boolean
}

/** @throws RefusedError too_many, far above what a person writes. Unknown clients are not counted. */
export async function refuseFlood(clientAddress: string | null): Promise<Client | null> {
  const hash = await hashClient(clientAddress)
  if (!hash) return null
  return { hash, isBusy: (await countAgainst(perClient, hash)) > clientIsBusyAbove }
}

interface About {
  postId: string
  email: string
  body: string
  site: Pick<SiteSettings, 'title' | 'organisation'>
  client: Client | null
  /** A comment that is changed: it does not repeat itself. */
  except?: string
}

/**
 * What the screens may know. Each part is loaded by itself: one that fails or is late fails the screen that
 * asks for it, which holds the comment, and not the others.
 */
export async function loadScreenContext(about: About): Promise<ScreenContext> {
  const [blocked, ownNames, regularNames, sentLately, spamModel] = await Promise.allSettled([
    inTime(listBlocked(about.email)),
    inTime(listOwnNames(about.site)),
    inTime(listRegularNames()),
    inTime(findSentLately(about)),
    inTime(findSpamModel()),
  ])
  return {
    get blocked() {
      return loadedOrThrow(blocked)
    },
    get ownNames() {
      return loadedOrThrow(ownNames)
    },
    get regularNames() {
      return loadedOrThrow(regularNames)
    },
    get recentTexts() {
      return loadedOrThrow(sentLately).texts
    },
    get rate() {
      return { clientIsBusy: about.client?.isBusy ?? false, postIsBusy: loadedOrThrow(sentLately).postIsBusy }
    },
    get spamModel() {
      return loadedOrThrow(spamModel)
    },
  }
}

function loadedOrThrow<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason
  return settled.value
}

async function inTime<T>(loading: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('Took too long to load')), waitMilliseconds)
  })
  return await Promise.race([loading, late]).finally(() => clearTimeout(timer))
}

async function listBlocked(email: string): Promise<BlockedEntry[]> {
  const index = email && Buffer.from(emailIndexOf(email)).toString('hex')
  return (await blockedEntries.get()).filter(({ kind, value }) => kind !== 'email' || value === index)
}

const listOwnNames = async (site: { title: string; organisation: string }): Promise<KnownName[]> => [
  ...(await namesOfOurs.get()),
  ...[site.title, site.organisation].map(knownName),
]

/**
 * What was sent lately: texts of about the same length, so that few have to be compared, and of so many at most that a
 * flood slows nobody; and whether the last twenty of this post all came within ten minutes. With the numbers in it, the
 * statement is planned for them.
 */
async function findSentLately({ postId, body, except = '' }: Pick<About, 'postId' | 'body' | 'except'>) {
  const [shortest, longest] = [Math.floor(body.length * 0.75), Math.ceil(body.length * 1.35)]
  const rows = await database().$queryRaw<{ texts: string[]; postIsBusy: boolean }[]>`/* planned once */
    SELECT (SELECT coalesce(json_agg(text), '[]')
              FROM (SELECT left(body, 1000) AS text
                      FROM (SELECT id, body, status FROM comment
                             WHERE created_at > now() - interval '30 days' AND NOT imported
                             ORDER BY created_at DESC LIMIT 500) AS recent
                     WHERE status NOT IN ('sealed', 'erased') AND id::text <> ${except}
                       AND length(body) BETWEEN ${shortest} AND ${longest}
                     LIMIT 100) AS compared) AS texts,
           (SELECT count(*) = 20
              FROM (SELECT created_at, imported FROM comment WHERE post_id = ${postId}::uuid
                     ORDER BY anchor DESC LIMIT 20) AS last
             WHERE created_at > now() - interval '10 minutes' AND NOT imported) AS "postIsBusy"`
  return rows[0]!
}
