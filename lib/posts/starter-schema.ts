import { z } from 'zod'
import { starterNames } from './starter-texts.ts'

export const StarterPagesForm = z.strictObject({
  names: z.array(z.enum(starterNames)).min(1, 'Please choose at least one page.'),
})
export type StarterPagesForm = z.input<typeof StarterPagesForm>
