'use client'

import { useCallback, useState } from 'react'
import type { LibraryPicture } from './library-picture.ts'
import { uploadPicture } from './upload-picture.ts'

export interface Upload {
  key: number
  name: string
  /** 0 to 1. */
  share: number
  /** What went wrong or is to be known, in a sentence. */
  message: string
  isFailed: boolean
}

let count = 0

/** Sends files one after the other and says how far they are. */
export function useUploads() {
  const [uploads, setUploads] = useState<Upload[]>([])

  const change = useCallback((key: number, to: Partial<Upload>) => {
    setUploads((before) => before.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)))
  }, [])
  const dismiss = useCallback((key: number) => {
    setUploads((before) => before.filter((upload) => upload.key !== key))
  }, [])

  const send = useCallback(
    async (files: readonly File[], onEach: (item: LibraryPicture) => void) => {
      const waiting = files.map((file) => ({ file, key: ++count }))
      setUploads((before) => [...before, ...waiting.map(({ file, key }) => startOf(key, file.name))])
      for (const { file, key } of waiting) {
        try {
          const { item, isFirstFrameOnly } = await uploadPicture(file, (share) => change(key, { share }))
          onEach(item)
          if (isFirstFrameOnly) change(key, { share: 1, message: 'It moved; its first frame was kept.' })
          else dismiss(key)
        } catch (error) {
          change(key, { message: (error as Error).message, isFailed: true })
        }
      }
    },
    [change, dismiss],
  )

  return { uploads, send, dismiss }
}

const startOf = (key: number, name: string): Upload => ({ key, name, share: 0, message: '', isFailed: false })

export const picturesAmong = (files: Iterable<File>): File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'))
