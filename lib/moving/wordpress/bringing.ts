import type { Transaction } from '#lib/database/client.ts'
import type { Report } from '../report.ts'
import type { Survey } from './survey.ts'

/** What every step of one import shares. */
export interface Bringing {
  tx: Transaction
  survey: Survey
  report: Report
  /** By the clock of the database. */
  now: Date
  /** Who brings it; null for the software itself. */
  accountId: string | null
}

/** Theirs to ours: logins to authors, slugs to topics and tags. */
export interface Names {
  authors: Map<string, string>
  topics: Map<string, string>
  tags: Map<string, string>
}
