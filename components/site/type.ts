import type { Typeface } from '#lib/settings/typefaces.ts'

/** Fonts that readers' devices have already, those with Khmer too. */
const letter =
  'Charter,"Bitstream Charter","Iowan Old Style","Sitka Text",Cambria,"Noto Serif","Noto Serif Khmer","Khmer OS",serif'
const humanist =
  'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"Source Sans 3","Noto Sans","Noto Sans Khmer","Khmer OS",sans-serif'
const plain = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Khmer","Khmer OS",sans-serif'
const asText = 'var(--serif)'

/** Which of them stand for the text, for headings and for what is small; a page is sent no others. */
const types: Record<Typeface, { '--serif': string; '--headings': string; '--sans': string }> = {
  letter: { '--serif': letter, '--headings': asText, '--sans': plain },
  newspaper: { '--serif': letter, '--headings': 'var(--sans)', '--sans': humanist },
  humanist: { '--serif': humanist, '--headings': asText, '--sans': asText },
  plain: { '--serif': plain, '--headings': asText, '--sans': asText },
}

export const typeProperties = (typeface: Typeface) => types[typeface]
