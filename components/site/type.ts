import type { Typeface } from '#lib/settings/typefaces.ts'

/** Which of the fonts in styles/10-paper.css stand for the text, for headings and for what is small. */
const types: Record<Typeface, { '--serif': string; '--headings': string; '--sans': string }> = {
  letter: { '--serif': 'var(--letter)', '--headings': 'var(--letter)', '--sans': 'var(--plain)' },
  newspaper: { '--serif': 'var(--letter)', '--headings': 'var(--humanist)', '--sans': 'var(--humanist)' },
  humanist: { '--serif': 'var(--humanist)', '--headings': 'var(--humanist)', '--sans': 'var(--humanist)' },
  plain: { '--serif': 'var(--plain)', '--headings': 'var(--plain)', '--sans': 'var(--plain)' },
}

export const typeProperties = (typeface: Typeface) => types[typeface]
