import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { slot } from '#lib/slot.ts'
import { Turns } from '#lib/turns.ts'
import { database } from './client.ts'
import type { Prisma } from './generated/client.ts'

interface Asked {
  words: string[]
  /** Whether each may be the beginning of a longer one. */
  starts: boolean[]
}

/** So that searching never takes the connections that reading needs. */
const limits = { atOnce: 3, waiting: 12 }

/** Ids of public posts that hold all of the words, the most fitting first; `total` is the same in each row. */
export const searchPublicPosts = (
  { words, starts }: Asked,
  { skip, shown }: { skip: number; shown: number },
): Promise<{ post_id: string; total: number }[]> =>
  inTurn(() =>
    ask(
      (sql) =>
        sql`SELECT post_id, total FROM search_public_posts(${words}, ${starts}, ${skip}::int, ${shown}::int)`,
    ),
  )

/** Words of public posts that the one asked for may have meant, the likest first. */
export const findNearestPublicWords = (word: string): Promise<{ word: string }[]> =>
  inTurn(() => ask((sql) => sql`SELECT word FROM nearest_public_words(${word})`))

/**
 * Which of the words that are shown are forms of those that were searched for. Sent as lines: quoting some thousand
 * members of an array takes longer than asking.
 */
export const findMatchingPublicWords = (
  shown: string[],
  { words, starts }: Asked,
): Promise<{ word: string }[]> =>
  inTurn(() =>
    ask(
      (sql) =>
        sql`SELECT word FROM matching_public_words(string_to_array(${shown.join('\n')}, chr(10)), ${words}, ${starts})`,
    ),
  )

type Raw = <Row>(...query: Parameters<Prisma.TransactionClient['$queryRaw']>) => Prisma.PrismaPromise<Row[]>

/** @throws RefusedError unavailable for what takes longer than two seconds */
async function ask<Row>(question: (sql: Raw) => Prisma.PrismaPromise<Row[]>): Promise<Row[]> {
  const whole = database()
  const sql = whole.$queryRaw.bind(whole) as Raw
  try {
    const [, rows] = await whole.$transaction([
      whole.$executeRaw`SET LOCAL statement_timeout = 2000`,
      question(sql),
    ])
    return rows
  } catch (error) {
    throw isTimeout(error) ? tooMuch() : error
  }
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && /57014|statement timeout/.test(error.message)

const tooMuch = () => new RefusedError('unavailable', refusals.searchTooMuch)

const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> =>
  slot('public-search-turns', () => new Turns({ ...limits, refuse: tooMuch })).take(work)
