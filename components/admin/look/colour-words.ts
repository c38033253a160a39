import { grounds, readableColours } from '#components/site/brand.ts'
import { contrast } from '#components/site/colour.ts'

export const isColour = (typed: string): boolean => /^#[0-9a-f]{6}$/i.test(typed)

/** How a colour does on paper, by day and by night, and what is shown in its place. */
export function colourInWords(colour: string): string {
  const { day, night } = readableColours(colour)
  const byDay =
    day === colour ? 'By day it can be read as it is' : `By day it is shown ${than(colour, 'day')}`
  const byNight = night === colour ? 'by night too' : `by night it is shown ${than(colour, 'night')}`
  return `${byDay}; ${byNight}.`
}

/** To one decimal, rounded down: a ratio must not look better than it is. */
const ratio = (one: string, other: string): string => (Math.floor(contrast(one, other) * 10) / 10).toFixed(1)

function than(colour: string, time: 'day' | 'night'): string {
  const ground = time === 'day' ? grounds.light : grounds.dark
  const way = time === 'day' ? 'darker' : 'lighter'
  return `${way}, as its contrast would be ${ratio(colour, ground)} to 1 and good reading wants 4.5`
}
