import { commentLinks } from '#lib/content/comment-text.ts'
import type { Screen } from './finding.ts'
import { hostOf } from './hosts.ts'

const many = 3

/** A link of somebody unknown waits for a person; so do several of anybody. */
export const linksScreen: Screen = {
  name: 'links',
  look({ body, website, isKnown }) {
    const links = [...commentLinks(body), website].filter(Boolean)
    if (links.length === 0 || (isKnown && links.length === 1)) return []
    const excerpt = [...new Set(links.map(hostOf))].slice(0, 5).join(', ')
    return [{ screen: 'links', code: links.length >= many ? 'many_links' : 'link', excerpt }]
  },
}
