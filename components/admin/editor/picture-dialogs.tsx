'use client'

import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import { useLater } from '../use-later.ts'
import type { ListPictures } from './library-picture.ts'
import { PictureDialogContext, type PictureRequest } from './picture-dialog-context.ts'

interface PictureDialogsProps {
  list: ListPictures
  children: ReactNode
}

const away = 'The pictures could not be opened. Nothing is lost; please try again in a moment.'

/** Lets everything inside ask for pictures of the library. The dialog itself comes when it is first asked for. */
export function PictureDialogs({ list, children }: PictureDialogsProps) {
  const [request, setRequest] = useState<PictureRequest | null>(null)
  const { part: dialog, ask: arrive } = useLater(load)

  async function ask(asked: PictureRequest) {
    if (dialog ?? (await arrive())) setRequest(asked)
    else notifications.show({ message: away })
  }

  return (
    <PictureDialogContext value={(asked) => void ask(asked)}>
      {children}
      {dialog ? <dialog.PictureDialog request={request} list={list} onDone={() => setRequest(null)} /> : null}
    </PictureDialogContext>
  )
}

const load = () => import('./picture-dialog.tsx')
