import type { Screen } from './finding.ts'

const milliseconds = 2_500

/** Faster than a person fills in the form. Only a script measures it; without one nothing is concluded. */
export const timingScreen: Screen = {
  name: 'timing',
  look: ({ took }) =>
    took === null || took >= milliseconds
      ? []
      : [{ screen: 'timing', code: 'hasty', excerpt: `${(took / 1_000).toFixed(1)} s` }],
}
