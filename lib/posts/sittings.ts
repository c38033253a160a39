/** Milliseconds without a save by the same person that end a sitting. */
const pause = 30 * 60_000

/** What somebody wrote in one go. */
export interface Sitting<Row> {
  /** The newest first. */
  rows: Row[]
}

interface Written {
  accountId: string | null
  savedAt: Date
}

/** Versions, the newest first, by sittings: of the same account, with less than half an hour between two. */
export function sittingsOf<Row extends Written>(rows: readonly Row[]): Sitting<Row>[] {
  const sittings: Sitting<Row>[] = []
  const open = new Map<string | null, Sitting<Row>>()
  for (const row of rows) {
    const sitting = open.get(row.accountId)
    const next = sitting?.rows.at(-1)
    if (sitting && next && next.savedAt.getTime() - row.savedAt.getTime() < pause) {
      sitting.rows.push(row)
      continue
    }
    const begun = { rows: [row] }
    open.set(row.accountId, begun)
    sittings.push(begun)
  }
  return sittings
}
