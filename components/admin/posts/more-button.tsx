'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLater } from '../use-later.ts'
import type { MoreMenuProps } from './more-menu.tsx'

/** The menu comes after the text can be written; who presses before gets it as soon as it is there. */
export function MoreButton(props: Omit<MoreMenuProps, 'startsOpen'>) {
  const { part, ask } = useLater(load)
  const [isAsked, setAsked] = useState(false)
  if (props.saving.standing.version === 0 && props.more.length === 0) return null
  if (part) return <part.MoreMenu {...props} startsOpen={isAsked} />
  const press = () => {
    setAsked(true)
    void ask().then((arrived) => arrived || setAsked(false))
  }
  return (
    <Button variant="subtle" aria-haspopup="menu" loading={isAsked} onClick={press}>
      More
    </Button>
  )
}

const load = () => import('./more-menu.tsx')
