import { headingIds } from '#lib/content/heading-ids.ts'
import { primaryOf } from '#lib/language.ts'
import { pathForms } from '../address.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Check, Finding, LinkState } from './finding.ts'
import { linksOf } from './placed.ts'

/** Words that say nothing to whoever goes from link to link (WCAG 2.2, 2.4.9; failure F84). */
const vague: Record<string, readonly string[]> = {
  en: [
    'click here',
    'click',
    'here',
    'this',
    'this link',
    'link',
    'this page',
    'more',
    'read more',
    'see more',
    'see here',
    'learn more',
  ],
  fr: ['cliquez ici', 'ici', 'ce lien', 'lien', 'plus', 'lire la suite', 'en savoir plus', 'voir ici'],
  es: ['haga clic aquí', 'haz clic aquí', 'aquí', 'este enlace', 'enlace', 'más', 'leer más', 'ver más'],
  ar: ['اضغط هنا', 'انقر هنا', 'هنا', 'هذا الرابط', 'الرابط', 'المزيد', 'اقرأ المزيد'],
  km: ['ចុចទីនេះ', 'ទីនេះ', 'តំណនេះ', 'តំណ', 'បន្ថែម', 'អានបន្ថែម'],
}

export const linksSayWhere: Check = ({ body, language }) =>
  linksOf(body).flatMap(({ href, text, place }): Finding[] => {
    const said = text.trim()
    const finding = { level: 'hint', field: 'body', about: href, place } as const
    if (isVague(said, language)) {
      const message = `The link “${said}” does not say where it leads. Some people hear the links of a page alone.`
      return [{ ...finding, code: 'link_vague', message }]
    }
    if (!/^(https?:\/\/|www\.)\S+$/i.test(said)) return []
    const message = `A link shows its bare address, ${shortened(said)}. Words say more, above all when they are read aloud.`
    return [{ ...finding, code: 'link_bare', message }]
  })

function isVague(text: string, language: string): boolean {
  const plain = text
    .toLocaleLowerCase(language)
    .replace(/[\p{P}\p{S}]/gu, '')
    .trim()
  return [...(vague[primaryOf(language)] ?? []), ...vague.en!].includes(plain)
}

/** Where readers get somewhere, or will once there is something to read. */
const fine: readonly LinkState[] = ['there', 'moved', 'empty']

const whys: Partial<Record<LinkState, string>> = {
  not_public: 'leads to something that readers cannot see now',
  gone: 'leads to something that was taken away',
  missing: 'leads to nothing on this site',
}

export const linksLeadSomewhere: Check = (post, { links }) =>
  everyLinkOf(post).flatMap(({ href, text, field, place }): Finding[] => {
    const state = links.get(href) ?? 'there'
    if (fine.includes(state)) return []
    const message = `The link ${nameOf({ href, text })} ${whys[state]}.`
    return [{ level: 'asks', code: 'link_broken', field, message, about: href, ...(place && { place }) }]
  })

/** What stands on the page of every post besides its text; a single comment has a number of its own. */
const marksOfPage = /^(?:top|main|next-steps|about-the-author|comments|reply|comment-\d+)$/

/** A place in the same text, which goes away when its heading gets other words. */
export const linksFindTheirPlace: Check = (post) => {
  const headings = new Set(headingIds(post.body).values())
  return everyLinkOf(post).flatMap(({ href, text, field, place }): Finding[] => {
    const part = placeOf(href, post)
    if (part === null || marksOfPage.test(part) || headings.has(part)) return []
    const which = nameOf({ href, text })
    const message = `The link ${which} leads to a place of this page that is not there. A heading that got other words has another address.`
    return [{ level: 'hint', code: 'link_place', field, message, about: href, ...(place && { place }) }]
  })
}

/** The name of the place in this very text that is meant; null for a link that leads elsewhere. */
function placeOf(href: string, { path }: Snapshot): string | null {
  const [where = '', part = ''] = href.split('#')
  if (!part || (where && !pathForms(path).includes(decoded(where)))) return null
  return decoded(part)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return text
  }
}

interface AnyLink {
  href: string
  text: string
  field: 'body' | 'nextSteps'
  place?: number[]
}

/** Those of the text, and those of its own next steps. */
export function everyLinkOf({ body, nextStepsMode, nextSteps }: Snapshot): AnyLink[] {
  const steps = nextStepsMode === 'own' ? nextSteps : []
  return [
    ...linksOf(body).map((link) => ({ ...link, field: 'body' as const })),
    ...steps.flatMap(({ linkUrl, linkLabel }) =>
      linkUrl ? [{ href: linkUrl, text: linkLabel ?? '', field: 'nextSteps' as const }] : [],
    ),
  ]
}

const nameOf = ({ href, text }: Pick<AnyLink, 'href' | 'text'>): string =>
  text.trim() && text.trim() !== href ? `“${text.trim()}” (${shortened(href)})` : shortened(href)

const shortened = (href: string): string => (href.length > 60 ? `${href.slice(0, 59)}…` : href)
