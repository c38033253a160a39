import { slot } from './slot.ts'

const known = () => slot('last known', () => new Map<string, unknown>())

/** What readers were shown last of something, for when the database cannot be asked. */
export const lastKnown = <T>(name: string) => ({
  remember: (value: T) => void known().set(name, value),
  recall: () => known().get(name) as T | undefined,
})

/** It was changed, and is read anew by the next page that shows it. */
export const forgetLastKnown = () => known().clear()
