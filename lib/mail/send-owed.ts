const atOnce = 20

/** In minutes, after the first failure and each further one; then it is given up. */
export const waits: readonly number[] = [1, 5, 30, 120, 360]

interface Sending<Owed> {
  /** The next that is due, put off rather than crossed out: a sender that is killed meanwhile owes it still. */
  take: () => Promise<Owed | null>
  isDone: (owed: Owed) => Promise<boolean>
  /** In how many minutes it is tried again; undefined when it is done or given up. */
  settle: (owed: Owed, minutes: number | undefined) => Promise<void>
}

/** Sends what is due, one after another, so that no reader's request waits for a mail server. */
export async function sendOwed<Owed extends { attempts: number }>(sending: Sending<Owed>): Promise<void> {
  const { take, isDone, settle } = sending
  for (let sent = 0; sent < atOnce; sent++) {
    const owed = await take()
    if (!owed) return
    await settle(owed, (await isDone(owed)) ? undefined : waits[owed.attempts])
  }
}
