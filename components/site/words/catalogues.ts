import { primaryOf } from '#lib/language.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { ar } from './ar.ts'
import { en, type Words } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { km } from './km.ts'

export const catalogues: readonly Words[] = [en, km, fr, es, ar]

type SpokenSite = Pick<SiteSettings, 'language' | 'interfaceLanguages' | 'languageChecks'>

/**
 * What the interface of a page says: in the page's own language where that is switched on, else in the
 * site's, else in English.
 */
export function wordsFor(site: SpokenSite, language = site.language): Words {
  return wordsIn(language, site) ?? wordsIn(site.language, site) ?? en
}

function wordsIn(language: string, { interfaceLanguages, languageChecks }: SpokenSite): Words | null {
  const known = catalogues.find((words) => words.language === primaryOf(language))
  if (!known || !interfaceLanguages.includes(known.language)) return null
  const safety = checkerOf(known, languageChecks) ? { ...known.safety, language } : en.safety
  return { ...known, language, safety }
}

/** Who speaks the language and has read the catalogue, here or before it came here. */
export const checkerOf = (words: Words, checks: SiteSettings['languageChecks']): string | null =>
  words.checkedBy ?? checks[words.language] ?? null
