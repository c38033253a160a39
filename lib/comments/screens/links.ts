import { commentLinks } from '#lib/content/comment-text.ts'
import { hostOf } from '../hosts.ts'
import type { Screen } from './finding.ts'

const many = 3

/**
 * A link waits for a person, whoever seems to send it: an e-mail is not proved by being typed, and letting a
 * known one through would tell anybody whose comments were approved here.
 */
export const linksScreen: Screen = {
  name: 'links',
  look(draft) {
    const links = [...commentLinks(draft.body), draft.website].filter(Boolean)
    if (links.length === 0) return []
    const excerpt = [...new Set(links.map(hostOf))].slice(0, 5).join(', ')
    return [{ screen: 'links', code: links.length >= many ? 'many_links' : 'link', excerpt }]
  },
}
