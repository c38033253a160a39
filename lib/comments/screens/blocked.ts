import { commentLinks } from '#lib/content/comment-text.ts'
import { fold, hasWord } from '../fold.ts'
import { hostOf, isUnderHost } from '../hosts.ts'
import type { Finding, Screen } from './finding.ts'

const finding = (code: Finding['code'], excerpt = ''): Finding => ({ screen: 'blocked', code, excerpt })

/** Words, e-mails and hosts that the moderators put on their list. */
export const blockedScreen: Screen = {
  name: 'blocked',
  look(draft, { blocked }) {
    const text = fold(`${draft.name}\n${draft.body}\n${draft.website}`)
    const hosts = hostsOf(draft)
    return [
      ...blocked.words.filter((word) => hasWord(text, word)).map((word) => finding('blocked_word', word)),
      ...blocked.hosts
        .filter((host) => hosts.some((given) => isUnderHost(given, host)))
        .map((host) => finding('blocked_host', host)),
      ...(blocked.isEmailBlocked ? [finding('blocked_email')] : []),
    ]
  },
}

/** Hosts of links, of the website and of the e-mail; and bare `shop.example` in the text. */
function hostsOf({ body, website, email }: { body: string; website: string; email: string }): string[] {
  const bare = body.match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? []
  return [...commentLinks(body), website, email.split('@')[1] ?? '', ...bare].map(hostOf).filter(Boolean)
}
