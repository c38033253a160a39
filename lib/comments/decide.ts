import type { Finding } from './screens/finding.ts'

/** What becomes of a new comment. No machine declines: the worst that findings do is to wait for a person. */
export function decide({ mode, findings }: { mode: 'open' | 'held'; findings: readonly Finding[] }) {
  return mode === 'open' && findings.length === 0 ? ('approved' as const) : ('waiting' as const)
}
