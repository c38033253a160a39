import { commentLinks } from '#lib/content/comment-text.ts'
import type { BlockedEntry, Draft, Finding, Screen } from './finding.ts'
import { fold, hasWord } from './fold.ts'
import { hostOf, isUnderHost } from './hosts.ts'

/** Words, e-mails and hosts that the moderators put on their list. */
export const blockedScreen: Screen = {
  name: 'blocked',
  look(draft, { blocked }) {
    const text = fold(`${draft.name}\n${draft.body}\n${draft.website}`)
    const hosts = hostsOf(draft)
    const isMet: Record<BlockedEntry['kind'], (value: string) => boolean> = {
      word: (value) => hasWord(text, value),
      host: (value) => hosts.some((given) => isUnderHost(given, value)),
      email: () => true,
    }
    return blocked.filter(({ kind, value }) => isMet[kind](value)).map(findingOf)
  },
}

const codes = { word: 'blocked_word', host: 'blocked_host', email: 'blocked_email' } as const

/** The e-mail itself is not shown, and its index says nothing: the reason does. */
function findingOf({ id, kind, value, reason }: BlockedEntry): Finding {
  const seen = kind === 'email' ? reason : reason ? `${value} (${reason})` : value
  return { screen: 'blocked', code: codes[kind], excerpt: seen, blockedId: id }
}

const longestHost = 253
const bareHost = /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu

/** Hosts of links, of the website and of the e-mail; and bare `shop.example` in the text. */
function hostsOf({ body, website, email }: Pick<Draft, 'body' | 'website' | 'email'>): string[] {
  const bare = (body.match(bareHost) ?? []).filter(({ length }) => length <= longestHost)
  return [
    ...new Set([...commentLinks(body), website, email.split('@')[1] ?? '', ...bare].map(hostOf)),
  ].filter(Boolean)
}
