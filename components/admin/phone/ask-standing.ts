import type { SessionStanding } from '#lib/web/session-cookie.ts'

/** In milliseconds. */
const patience = 8_000

/** Null without a line. */
export async function askStanding(): Promise<SessionStanding | null> {
  try {
    const answer = await fetch('/admin/write/standing', { signal: AbortSignal.timeout(patience) })
    return answer.ok ? ((await answer.json()) as SessionStanding) : null
  } catch {
    return null
  }
}
