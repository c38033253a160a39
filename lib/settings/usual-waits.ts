/** What can be promised of how long a comment waits, and how many seconds each is. Catalogues say them. */
export const usualWaits = {
  hour: 3_600,
  sixHours: 21_600,
  day: 86_400,
  threeDays: 259_200,
  week: 604_800,
} as const

export type UsualWait = keyof typeof usualWaits
export const usualWaitNames = Object.keys(usualWaits) as [UsualWait, ...UsualWait[]]

/** The smallest promise that such a wait keeps; null for more than a week, which nobody would promise. */
export const usualWaitOf = (seconds: number): UsualWait | null =>
  usualWaitNames.find((name) => seconds <= usualWaits[name]) ?? null
