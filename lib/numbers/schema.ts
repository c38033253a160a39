import { z } from 'zod'

/** How far back the numbers can be looked at, in days, today among them. */
export const periods = [30, 90, 365] as const
export type Period = (typeof periods)[number]

/** Whatever an address says; without sense, the shortest. */
export const readPeriod = (written: string | null | undefined): Period =>
  z.coerce.number().pipe(z.literal(periods)).catch(periods[0]).parse(written)
