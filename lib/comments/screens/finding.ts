import type { SpamModel } from '../spam/model.ts'
import type { KnownName } from './at-a-glance.ts'
import type { FindingCode } from './finding-words.ts'

/** What somebody wants to publish. */
export interface Draft {
  name: string
  email: string
  /** http(s) or empty; only where the site asks for it. */
  website: string
  body: string
  /** What stood in the field that people do not see. */
  trap: string
  /** Given although the site does not ask for one. */
  hasUnaskedWebsite: boolean
  /** Whether the form came from this site, as far as the browser says. */
  originIsOurs: boolean
  /** Proved and approved before. Screens that protect people do not ask. */
  isKnown: boolean
  /** Milliseconds since the form was first touched; null where no script measured them. */
  took: number | null
  /** Under which their comments were approved, for who proved an e-mail. */
  provedNames: readonly string[]
}

/** What the moderators put on their list; of an e-mail its index. */
export interface BlockedEntry {
  id: string
  kind: 'word' | 'email' | 'host'
  value: string
  /** Why, in their words. */
  reason: string
}

/** What a screen may know besides the draft. Reading what could not be loaded throws. */
export interface ScreenContext {
  /** Of e-mails only the writer's own. */
  readonly blocked: readonly BlockedEntry[]
  /** Names of staff, of authors and of the site itself. */
  readonly ownNames: readonly KnownName[]
  /** Names of readers who are known here. */
  readonly regularNames: readonly KnownName[]
  /** How recent comments of about the same length begin, on any post. */
  readonly recentTexts: string[]
  readonly rate: { clientIsBusy: boolean; postIsBusy: boolean }
  /** Null while too little was learned. */
  readonly spamModel: SpamModel | null
}

/** `excerpt` is the part that was seen; moderators alone read it. */
export interface Finding {
  screen: string
  code: FindingCode
  excerpt: string
  /** The entry of the list that was met. */
  blockedId?: string
}

/** What the log says of them. */
export const codesOf = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ code }) => code)),
]

export interface Screen {
  name: string
  look: (draft: Draft, context: ScreenContext) => Finding[]
}
