import type { Picture } from '#lib/content/picture-html.ts'
import type { Outcome } from '#lib/web/form-action.ts'

/** A picture of the library as the editor needs it. */
export interface LibraryPicture {
  id: string
  fileName: string
  alt: string
  caption: string
  decorative?: boolean
  picture: Picture
}

export type ListPictures = (asked: {
  search?: string
  cursor?: string
}) => Promise<Outcome<{ items: LibraryPicture[]; next: string | null }>>
