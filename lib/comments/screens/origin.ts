import type { Screen } from './finding.ts'

/** An anonymous form carries no authority, and some browsers leave the origin out: it holds, never refuses. */
export const originScreen: Screen = {
  name: 'origin',
  look: (draft) => (draft.originIsOurs ? [] : [{ screen: 'origin', code: 'odd_origin', excerpt: '' }]),
}
