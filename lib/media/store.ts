import { access, constants } from 'node:fs/promises'
import { env, mediaFolder } from '#lib/env.ts'
import { OperatorError } from '#lib/operator-error.ts'
import { fileStore, type MediaStore } from './file-store.ts'

/** The store that MEDIA_STORE names. @throws OperatorError for one that Lamplight cannot use */
export function mediaStore(): MediaStore {
  const folder = mediaFolder()
  if (folder === null) {
    throw new OperatorError(
      `MEDIA_STORE is ${env().MEDIA_STORE}, and this version keeps media in a folder only. Please set it to file: or file:/some/folder.`,
    )
  }
  return fileStore(folder)
}

/** For the start: a store that cannot be written to stops it with one sentence. @throws OperatorError */
export async function prepareMediaStore(): Promise<void> {
  const store = mediaStore()
  const folder = mediaFolder()!
  try {
    await store.prepare()
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OperatorError(
      `The folder for media, ${folder}, cannot be written to: ${(error as Error).message}`,
    )
  }
}
