import type { Picture } from '#lib/content/picture-html.ts'
import type { LibraryPicture } from '../editor/library-picture.ts'
import { keepPicture, type LocalPicture } from './local-pictures.ts'
import { newId } from './new-id.ts'
import { pictureQueue } from './picture-queue.ts'
import { shrinkPicture } from './shrink-picture.ts'

interface Added {
  /** As this device shows it until it has arrived. */
  item: LibraryPicture
  arrival: Promise<LibraryPicture>
}

/** Shrinks a picture, keeps it here for its post and begins to send it. Null when it is none; the list says why. */
export async function addPicture(
  file: File,
  { postId, place }: { postId: string | null; place: string },
): Promise<Added | null> {
  const shrunk = await shrinkPicture(file).catch((error: Error) => {
    pictureQueue.tell(place, { name: file.name, message: error.message, isFailed: true })
    return null
  })
  if (!shrunk) return null
  const picture = { id: newId(), postId, fileName: file.name, ...shrunk }
  if (postId && (await keepPicture({ ...picture, postId })) !== 'kept') {
    const message = 'This device cannot keep it. Please leave this page open until it has been sent.'
    pictureQueue.tell(place, { name: file.name, message, isFailed: false })
  }
  if (file.type === 'image/gif') {
    const message = 'If it moved, its first frame was kept.'
    pictureQueue.tell(place, { name: file.name, message, isFailed: false })
  }
  return { item: itemHere(picture), arrival: pictureQueue.add(place, picture) }
}

/** A picture of this device, as if it were in the library. */
export function itemHere(
  picture: Pick<LocalPicture, 'id' | 'fileName' | 'width' | 'height' | 'blob'>,
): LibraryPicture {
  const { id, fileName } = picture
  return { id, fileName, alt: '', caption: '', picture: pictureHere(picture) }
}

export function pictureHere({
  id,
  width,
  height,
  blob,
}: Pick<LocalPicture, 'id' | 'width' | 'height' | 'blob'>): Picture {
  const url = URL.createObjectURL(blob)
  return { id, width, height, sources: [{ width, webp: url, jpeg: url }], credit: '' }
}
