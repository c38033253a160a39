/** The type of the site: fonts that readers' devices already have, so that nothing is fetched. */
export const typefaces = ['letter', 'newspaper', 'humanist', 'plain'] as const
export type Typeface = (typeof typefaces)[number]
