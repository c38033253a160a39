const rightToLeft = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ku',
  'nqo',
  'ps',
  'rhg',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** How a language is written; a script in the tag (`ku-Latn`, `az-Arab`) says it better than the language. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  const script = rest.find((part) => part.length === 4)
  if (script) return ['arab', 'hebr', 'thaa', 'syrc', 'nkoo', 'rohg', 'adlm'].includes(script) ? 'rtl' : 'ltr'
  return rightToLeft.has(primary) ? 'rtl' : 'ltr'
}

/** What an element says about its language where it differs from what stands around it. */
export const spokenIn = (language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } =>
  language === around ? {} : { lang: language, dir: directionOf(language) }
