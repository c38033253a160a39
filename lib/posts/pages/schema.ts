import { z } from 'zod'

const id = z.uuid().overwrite((written) => written.toLowerCase())

export const PlacePageForm = z.strictObject({
  pageId: id,
  /** Null: at the top. */
  parentId: id.nullable(),
  /** `follows`: its address, and those of its sub-pages, begin with that of the page above from now on. */
  address: z.enum(['follows', 'stays']),
})
export type PlacePageForm = z.input<typeof PlacePageForm>

export const ShiftPageForm = z.strictObject({ pageId: id, by: z.enum(['up', 'down']) })
export type ShiftPageForm = z.input<typeof ShiftPageForm>
