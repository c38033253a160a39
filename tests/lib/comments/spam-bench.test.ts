import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readLabelled } from '../../bench/spam.ts'
import {
  areaUnderCurve,
  interval,
  leaveOneGroupOut,
  recallAt,
  type Scored,
  topReasons,
} from '../../bench/spam-scores.ts'
import { temporaryFolder } from '../../factories/folder.ts'
import { honestTexts, spamTexts } from './spam-texts.ts'

const scored = (spam: number[], honest: number[]): Scored[] => [
  ...spam.map((score) => ({ score, isSpam: true, group: 'a' })),
  ...honest.map((score) => ({ score, isSpam: false, group: 'a' })),
]

describe('what the bench says of scores', () => {
  it.each([
    [[0.9, 0.8], [0.1, 0.2], 1],
    [[0.1, 0.2], [0.9, 0.8], 0],
    [[0.5, 0.5], [0.5, 0.5], 0.5],
    [[0.9, 0.3], [0.5, 0.1], 0.75],
  ])('%j above %j is an area of %d', (spam, honest, area) => {
    expect(areaUnderCurve(scored(spam, honest))).toBe(area)
  })

  it('is a recall that lets so many mistakes pass and no more', () => {
    const honest = Array.from({ length: 100 }, (_, at) => at / 1_000)
    const all = scored([0.99, 0.0985, 0.097, 0.01], honest)
    expect(recallAt(0.01, all)).toBe(0.5)
    expect(recallAt(0.05, all)).toBe(0.75)
    expect(recallAt(0, all)).toBe(0.25)
  })

  it('is the same interval each time, around the value', () => {
    const all = scored([0.9, 0.8, 0.7, 0.2], [0.1, 0.2, 0.3, 0.75])
    const [low, high] = interval(all, areaUnderCurve)
    expect([low, high]).toEqual(interval(all, areaUnderCurve))
    expect(low).toBeLessThan(areaUnderCurve(all))
    expect(high).toBeGreaterThanOrEqual(areaUnderCurve(all))
  })
})

describe('a labelled file', () => {
  const read = (content: string, columns = { text: 'CONTENT', label: 'CLASS', group: 'VIDEO' }) => {
    const csv = join(temporaryFolder('labelled'), 'labelled.csv')
    writeFileSync(csv, content)
    return readLabelled({ csv, ...columns })
  }

  it.each([
    ['1', '0'],
    ['spam', 'ham'],
    ['True', 'FALSE'],
  ])('may say %s and %s', (yes, no) => {
    expect(read(`\ufeffCONTENT,CLASS,VIDEO\n"a, ""b""\nc",${yes},x\nd,${no},y\n`)).toEqual([
      { text: 'a, "b"\nc', isSpam: true, group: 'x' },
      { text: 'd', isSpam: false, group: 'y' },
    ])
  })

  it('is refused without a column, and with another label', () => {
    expect(() => read('CONTENT,CLASS\na,1\n')).toThrow('no column VIDEO')
    expect(() => read('CONTENT,CLASS,VIDEO\na,maybe,x\n')).toThrow('No label is maybe')
  })
})

it('each group is sorted by what the others teach, with reasons', async () => {
  const comments = [
    ...spamTexts.map((text, at) => ({ text, isSpam: true, group: `${at % 3}` })),
    ...honestTexts.map((text, at) => ({ text, isSpam: false, group: `${at % 3}` })),
  ]
  const sorted = leaveOneGroupOut(comments)
  expect(sorted).toHaveLength(comments.length)
  expect(areaUnderCurve(sorted)).toBeGreaterThan(0.98)
  expect((await topReasons(comments, 5)).length).toBe(5)
})
