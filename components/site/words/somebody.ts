import { wordsFor } from './catalogues.ts'

/** What stands in place of a name that was taken out, in the language of a post. */
export const somebodyOn =
  (site: Parameters<typeof wordsFor>[0]) =>
  (language: string): string =>
    wordsFor(site, language).writers.own.somebody
