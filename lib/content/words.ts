/** The few words that the text of a post is given beside its own. */
export interface ContentWords {
  watchOn: (provider: string) => string
  /** What a table is called to whoever cannot see it; `heads` are its column heads, or empty. */
  table: (heads: string) => string
  footnotes: string
  /** What leads from a footnote to where it is marked. */
  backToText: string
}

export const englishContentWords: ContentWords = {
  watchOn: (provider) => `Watch on ${provider}`,
  table: (heads) => (heads ? `Table: ${heads}` : 'Table'),
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
}
