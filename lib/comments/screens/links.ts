import { commentLinks } from '#lib/content/comment-text.ts'
import { hostOf } from '../hosts.ts'
import type { Screen } from './finding.ts'

const many = 3

/** Many links at once, and the first link of a writer whom nobody knows yet. */
export const linksScreen: Screen = {
  name: 'links',
  look(draft, { isKnownWriter }) {
    const links = [...commentLinks(draft.body), draft.website].filter(Boolean)
    const excerpt = [...new Set(links.map(hostOf))].slice(0, 5).join(', ')
    if (links.length >= many) return [{ screen: 'links', code: 'many_links', excerpt }]
    if (links.length > 0 && !isKnownWriter) return [{ screen: 'links', code: 'first_link', excerpt }]
    return []
  },
}
