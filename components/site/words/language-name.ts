/** What a language is called by those who speak `by`; the tag itself where they have no name for it. */
export const languageName = (language: string, by: string): string =>
  new Intl.DisplayNames([by], { type: 'language' }).of(language) ?? language
