import { runScript } from './child.ts'
import type { Drill } from './drill.ts'
import type { Found } from './interleave.ts'
import { newFolder } from './stop-all.ts'

export const twoEditors: Drill = {
  name: 'two-editors',
  expected: '0 acknowledged keystrokes lost, 0 kept ones lost, 0 unasked changes for readers',
  async run({ interleavings }) {
    const said = await runScript('tests/drills/interleave.ts', [String(interleavings)], {
      DATA_DIR: newFolder(),
    })
    const found = JSON.parse(said.trim().split('\n').at(-1)!) as Found
    const { typed, acknowledged, requests, conflicts, crashes, lostAnswers, takenOver } = found
    return {
      seen: `${interleavings} interleavings: ${requests} texts sent, ${lostAnswers} answers lost, ${crashes} crashes, ${conflicts} conflicts, ${takenOver} taken over`,
      figure: `${found.lost} of ${acknowledged} acknowledged and ${found.lostOnDevice} of ${typed} typed keystrokes lost, ${found.early} changes for readers that nobody asked for`,
      ok:
        found.lost === 0 &&
        found.lostOnDevice === 0 &&
        found.early === 0 &&
        acknowledged > 0 &&
        conflicts > 0,
    }
  },
}
