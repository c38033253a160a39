import { publicDatabase } from '#lib/database/public.ts'

/** What is told of comments: never what they say, and nothing that a few people could be known by. */
export interface PublicMonths {
  /** The newest first. */
  months: {
    month: Date
    received: Told
    approved: Told
    declined: Told
    spam: Told
    medianMinutes: number | null
  }[]
  /** Of all months, by the code of the reason, the most frequent first. */
  declined: { code: string; number: Told }[]
  reports: { code: string; number: Told }[]
}

/** A number, or that it is a small one. */
export type Told = number | 'few'

const few = 5
const told = (number: number): Told => (number > 0 && number < few ? 'few' : number)

export async function listPublicMonths(): Promise<PublicMonths> {
  const rows = await publicDatabase().publicCommentMonth.findMany({
    orderBy: [{ month: 'desc' }],
    take: 2_000,
  })
  const months = Map.groupBy(rows, ({ month }) => month.getTime())
  return {
    months: [...months.values()].map((ofMonth) => {
      const numberOf = (what: string) => ofMonth.find((row) => row.what === what)?.number ?? 0
      return {
        month: ofMonth[0]!.month,
        received: told(numberOf('received')),
        approved: told(numberOf('approved')),
        declined: told(numberOf('declined')),
        spam: told(numberOf('spam')),
        medianMinutes: ofMonth.find(({ what }) => what === 'median')?.number ?? null,
      }
    }),
    declined: byCode(rows, 'declined:'),
    reports: byCode(rows, 'report:'),
  }
}

function byCode(rows: readonly { what: string; number: number }[], prefix: string) {
  const sums = new Map<string, number>()
  for (const { what, number } of rows) {
    const code = what.startsWith(prefix) ? what.slice(prefix.length) : null
    if (code !== null) sums.set(code, (sums.get(code) ?? 0) + number)
  }
  return [...sums].sort((one, other) => other[1] - one[1]).map(([code, sum]) => ({ code, number: told(sum) }))
}
