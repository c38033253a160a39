import { enoughContrast, grounds, readableColours } from '#components/site/brand.ts'
import { contrast } from '#components/site/colour.ts'

export const isColour = (typed: string): boolean => /^#[0-9a-f]{6}$/i.test(typed)

/** How a colour does on paper, by day and by night, and what is shown in its place. */
export function colourInWords(colour: string): string {
  const { day, night } = readableColours(colour)
  const { light, dark } = grounds
  return [
    day === colour
      ? 'By day it can be read as it is.'
      : `By day it is shown darker (${poor(colour, light)}).`,
    night === colour
      ? 'By night it can be read as it is.'
      : `By night it is shown lighter (${poor(colour, dark)}).`,
  ].join(' ')
}

/** To one decimal, rounded down: a ratio must not look better than it is. */
function poor(colour: string, ground: string): string {
  const ratio = (Math.floor(contrast(colour, ground) * 10) / 10).toFixed(1)
  return `its contrast on paper is ${ratio} to 1; words need ${enoughContrast}, to be read on tinted panels too`
}
