import { primaryOf } from '#lib/language.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { en, type Words } from './en.ts'

export const catalogues: readonly Words[] = [en]

type SpokenSite = Pick<SiteSettings, 'language' | 'interfaceLanguages'>

/**
 * What the interface of a page says: in the page's own language where that is switched on, else in the
 * site's, else in English.
 */
export function wordsFor(site: SpokenSite, language = site.language): Words {
  return wordsIn(language, site) ?? wordsIn(site.language, site) ?? en
}

function wordsIn(language: string, { interfaceLanguages }: SpokenSite): Words | null {
  const known = catalogues.find((words) => words.language === primaryOf(language))
  return known && interfaceLanguages.includes(known.language) ? { ...known, language } : null
}
