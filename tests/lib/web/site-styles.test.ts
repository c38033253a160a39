import { siteStyles } from '#lib/web/site-styles.ts'

/** A browser of the floor drops the whole rule or group: nothing would stand in for it. */
const beyond: readonly [what: string, written: RegExp][] = [
  ['parents by their children', /:has\(/],
  ['selectors without weight', /:where\(/],
  ['rules within rules', /[{;]\s*&/],
  ['layers', /@layer/],
  ['containers', /@container/],
  ['scopes', /@scope/],
  ['later colours', /\b(?:oklch|oklab|lch|lab|color-mix|light-dark)\(/],
  ['small and large viewports', /\d[sdl]v[hwib]\b/],
  ['ranges of widths', /\((?:width|height)\s*[<>]/],
  ['subgrids', /subgrid/],
]

it.each(beyond)('Chrome 70 and Safari 12 are spared %s', (_what, written) => {
  expect(siteStyles().match(written)).toBeNull()
})

/** What the root computes is used everywhere: a size that is not known would take all texts with it. */
it('every fluid size of the root stands under a condition, after one that is known', () => {
  const [beforeConditions] = siteStyles().split('@supports')
  expect(beforeConditions).not.toMatch(/--[\w-]+:(?:clamp|min|max)\(/)
  for (const name of ['--text', '--small', '--gutter']) expect(beforeConditions).toContain(`${name}:`)
})

it('where two-sided spaces are not known, one-sided ones stand in', () => {
  const [, forOld] = siteStyles().split('@supports not (inset:0)')
  expect(forOld).toMatch(/margin:0 1\.15rem/)
  expect(forOld).toMatch(/padding-top/)
})
