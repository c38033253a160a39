import { z } from 'zod'

const id = z.uuid().overwrite((written) => written.toLowerCase())
const day = z.iso.date('Please choose a day.')
/** Nothing chosen is empty, or null where it was read before. */
const orNothing = <S extends z.ZodType<string>>(chosen: S) =>
  z.union([chosen, z.literal(''), z.null()]).transform((given) => given || null)
const noDay = orNothing(day)

export const DutyForm = z
  .strictObject({
    kind: z.enum(['moderates', 'safety']),
    accountId: id,
    /** Has the duty too while the holder is away. */
    deputyId: orNothing(id),
    /** Empty: today. */
    from: noDay,
    /** The last day; empty while no end is set. */
    until: noDay,
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    error: 'The last day lies before the first.',
  })
  .refine(({ accountId, deputyId }) => accountId !== deputyId, {
    path: ['deputyId'],
    error: 'Nobody stands in for themselves. Please choose somebody else.',
  })
export type DutyForm = z.input<typeof DutyForm>

export const EndDutyForm = z.strictObject({ kind: z.enum(['moderates', 'safety']), accountId: id })
export type EndDutyForm = z.input<typeof EndDutyForm>

/** Both empty: not away. */
export const AwayForm = z
  .strictObject({ accountId: id, from: noDay, until: noDay })
  .refine(({ from, until }) => (from === null) === (until === null), {
    path: ['until'],
    error: 'Please give both days, or neither.',
  })
  .refine(({ from, until }) => !from || !until || from <= until, {
    path: ['until'],
    error: 'The last day lies before the first.',
  })
export type AwayForm = z.input<typeof AwayForm>
