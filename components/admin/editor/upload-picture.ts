import type { LibraryPicture } from './library-picture.ts'

export interface Uploaded {
  item: LibraryPicture
  wasHere: boolean
  isFirstFrameOnly: boolean
}

const unreachable = 'The site did not answer. The picture was not sent; please try again in a moment.'

/**
 * Sends one file as it is; the server keeps none of what it says besides its pixels.
 * @param onProgress is told the share that has been sent, 0 to 1
 * @throws Error with a sentence for the person
 */
export function uploadPicture(file: File, onProgress: (share: number) => void): Promise<Uploaded> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/admin/media/upload')
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => fail(new Error(unreachable))
    request.ontimeout = request.onerror
    request.onload = () => {
      if (request.status === 200) done(request.response as Uploaded)
      else fail(new Error((request.response as { message?: string } | null)?.message ?? unreachable))
    }
    request.send(file)
  })
}

/** What phones and cameras make, and what is taken. */
export const acceptedPictures = 'image/jpeg,image/png,image/webp,image/gif'
