import type { Item } from './gallery-item.tsx'
import type { LibraryPicture } from './library-picture.ts'

/** What a document keeps of a picture of the library: its words as they are now. */
export const itemOf = ({ id, alt, decorative = false, caption }: LibraryPicture): Item => ({
  mediaId: id,
  alt,
  decorative,
  caption,
})
