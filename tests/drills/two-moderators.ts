import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import type { Moderating } from './moderate-together.ts'
import { newFolder } from './stop-all.ts'

export const twoModerators: Drill = {
  name: 'two-moderators',
  expected: 'each decision exactly one row of the log, none overwritten',
  async run({ interleavings }) {
    const said = await runScript('tests/drills/moderate-together.ts', [String(interleavings)], {
      DATA_DIR: newFolder(),
    })
    const found = JSON.parse(said.trim().split('\n').at(-1)!) as Moderating
    const { tried, decided, undone, conflicts, rows, unlogged, unasked, overwritten } = found
    return {
      seen: `${interleavings} interleavings: ${tried} presses, ${decided} decisions and ${undone} undos done, ${conflicts} told that somebody was faster`,
      figure: `${rows} rows of the log, ${unlogged} decisions without a row, ${unasked} rows without a decision, ${overwritten} overwritten`,
      ok: unlogged + unasked + overwritten === 0 && rows === decided + undone && conflicts > 0 && undone > 0,
    }
  },
}
