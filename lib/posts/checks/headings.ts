import type { Check, Finding } from './finding.ts'
import { blocksOf, type Placed, textOf } from './placed.ts'

/** As the editor's tools call them. */
const names: Record<number, string> = { 2: 'Heading', 3: 'Smaller heading', 4: 'Smallest heading' }

/** Each is at most one step smaller than the one before (WCAG 2.2, technique G141). */
export const headingsAreInOrder: Check = ({ body }) => {
  const findings: Finding[] = []
  let before = 1
  for (const block of blocksOf(body)) {
    if (block.type === 'html') before = lastHeadingIn(String(block.attrs.html)) ?? before
    if (block.type !== 'heading' || !textOf(block).trim()) continue
    const level = Number(block.attrs.level)
    if (level > before + 1) findings.push(leftOut(block, before))
    before = level
  }
  return findings
}

export const headingsHaveText: Check = ({ body }) =>
  blocksOf(body)
    .filter((block) => block.type === 'heading' && !textOf(block).trim())
    .map(({ place }) => ({
      level: 'hint',
      code: 'heading_empty',
      field: 'body',
      message: 'A heading has no words. Readers will not see it; you may take it away.',
      place,
    }))

function leftOut(block: Placed, before: number): Finding {
  const text = textOf(block).trim()
  const wanted = names[before + 1]
  return {
    level: 'asks',
    code: 'heading_order',
    field: 'body',
    message: `The heading “${text}” leaves out a step: people who hear the page would look for something in between. “${wanted}” would fit here.`,
    about: text,
    place: block.place,
  }
}

function lastHeadingIn(html: string): number | undefined {
  const level = [...html.matchAll(/<h([1-6])\b/g)].at(-1)?.[1]
  return level === undefined ? undefined : Number(level)
}
