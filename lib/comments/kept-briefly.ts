import { slot } from '#lib/slot.ts'

interface Kept<T> {
  value: T
  /** Of the process's own clock, in milliseconds. */
  at: number
}

interface State<T> {
  kept: Kept<T> | null
  loading: Promise<T> | null
}

const longest = 1_000

/**
 * What every comment needs and seldom changes: read once a second at most, by one for all who wait. A failure is
 * not kept.
 */
export function keptBriefly<T>(name: string, load: (before: T | null) => Promise<T>) {
  const state = () => slot<State<T>>(`kept briefly: ${name}`, () => ({ kept: null, loading: null }))
  const read = async (): Promise<T> => {
    const at = performance.now()
    const value = await load(state().kept?.value ?? null)
    state().kept = { value, at }
    return value
  }
  return {
    get: async (): Promise<T> => {
      const { kept } = state()
      if (kept && performance.now() - kept.at < longest) return kept.value
      state().loading ??= read().finally(() => {
        state().loading = null
      })
      return await state().loading!
    },
    /** It was changed here, and is read anew. */
    forget: (): void => {
      state().kept = null
    },
  }
}
