'use client'

import { notifications } from '@mantine/notifications'
import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react'
import { whenIdle } from '../when-idle.ts'
import type { ListPictures } from './library-picture.ts'
import type { PictureDialogProps } from './picture-dialog.tsx'
import { PictureDialogContext, type PictureRequest } from './picture-dialog-context.ts'

interface PictureDialogsProps {
  list: ListPictures
  children: ReactNode
}

const away = 'The pictures could not be opened. Nothing is lost; please try again in a moment.'

/** Lets everything inside ask for pictures of the library. The dialog itself comes when it is first asked for. */
export function PictureDialogs({ list, children }: PictureDialogsProps) {
  const [request, setRequest] = useState<PictureRequest | null>(null)
  const [Dialog, setDialog] = useState<ComponentType<PictureDialogProps> | null>(null)

  const ask = useCallback(async (asked: PictureRequest) => {
    const arrived = await dialog().catch(() => null)
    if (!arrived) return notifications.show({ message: away })
    setDialog(() => arrived.PictureDialog)
    setRequest(asked)
  }, [])
  // Before somebody is on the way without a network.
  useEffect(() => whenIdle(() => void dialog().catch(() => undefined)), [])

  return (
    <PictureDialogContext value={(asked) => void ask(asked)}>
      {children}
      {Dialog ? <Dialog request={request} list={list} onDone={() => setRequest(null)} /> : null}
    </PictureDialogContext>
  )
}

const dialog = () => import('./picture-dialog.tsx')
