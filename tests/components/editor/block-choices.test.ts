import { blockChoices, choicesFor } from '#components/admin/editor/block-choices.ts'

const names = (typed: string) => choicesFor(typed).map(({ name }) => name)

it('shows all blocks before anything was typed', () => {
  expect(choicesFor('')).toHaveLength(blockChoices.length)
})

it('puts first what begins like what was typed', () => {
  expect(names('pi')[0]).toBe('Picture')
  expect(names('quo')).toEqual(['Quotation', 'Pull quote'])
})

it('knows a block by the name that other programs give it', () => {
  expect(names('accordion')).toEqual(['Folded part'])
  expect(names('divider')).toEqual(['Line between parts'])
})

it('shows nothing for a stroke that is only a stroke', () => {
  expect(names('or')).not.toContain('Picture')
  expect(names('12')).toEqual([])
})

it('has for each block something to do', () => {
  expect(blockChoices.filter(({ run, asks }) => Boolean(run) === Boolean(asks))).toEqual([])
})
