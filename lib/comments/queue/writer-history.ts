import { database } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'

/** What else this writer sent, counted with this one, up to a thousand. */
export interface WriterHistory {
  counts: Partial<Record<CommentStatus, number>>
  /** Otherwise the e-mail was typed and nobody has shown that it is theirs: somebody else may have written this. */
  isProved: boolean
}

interface Writer {
  emailIndex: Uint8Array | null
  commenterId: string | null
}

interface Counted {
  key: string
  status: CommentStatus
  count: number
}

/** The histories of all these writers, in two look-ups; null for who gave no e-mail. */
export async function findHistories(
  writers: readonly Writer[],
): Promise<(writer: Writer) => WriterHistory | null> {
  const [proved, typed] = await Promise.all([countByWriter(writers), countByEmail(writers)])
  return ({ commenterId, emailIndex }) => {
    if (commenterId) return { counts: proved.get(commenterId) ?? {}, isProved: true }
    if (emailIndex) return { counts: typed.get(hex(emailIndex)) ?? {}, isProved: false }
    return null
  }
}

async function countByWriter(writers: readonly Writer[]) {
  const ids = [...new Set(writers.map(({ commenterId }) => commenterId).filter((id) => id !== null))]
  if (ids.length === 0) return byKey([])
  return byKey(
    await database().$queryRaw<Counted[]>`
      SELECT w.id AS key, t.status, count(*)::int AS count
        FROM unnest(${ids}::uuid[]) w (id),
             LATERAL (SELECT c.status FROM comment c WHERE c.commenter_id = w.id LIMIT 1000) t
       GROUP BY w.id, t.status`,
  )
}

async function countByEmail(writers: readonly Writer[]) {
  const keys = [...new Set(writers.flatMap(({ emailIndex }) => (emailIndex ? [hex(emailIndex)] : [])))]
  if (keys.length === 0) return byKey([])
  return byKey(
    await database().$queryRaw<Counted[]>`
      SELECT w.key, t.status, count(*)::int AS count
        FROM unnest(${keys}::text[]) w (key),
             LATERAL (SELECT c.status FROM comment c WHERE c.email_index = decode(w.key, 'hex') LIMIT 1000) t
       GROUP BY w.key, t.status`,
  )
}

function byKey(rows: Counted[]): Map<string, WriterHistory['counts']> {
  const groups = Map.groupBy(rows, ({ key }) => key)
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      Object.fromEntries(group.map(({ status, count }) => [status, count])),
    ]),
  )
}

const hex = (index: Uint8Array): string => Buffer.from(index).toString('hex')
