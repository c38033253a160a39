'use client'

import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { MediaItem } from '#lib/media/item.ts'
import type { RemoveMedia } from '#lib/media/schema.ts'
import type { MediaPlaceOfUse } from '#lib/media/use-queries.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'
import { UsesList } from './picture-uses.tsx'

interface RemovePictureProps {
  item: MediaItem
  uses: readonly MediaPlaceOfUse[]
  remove: (input: RemoveMedia) => Promise<Outcome<void>>
}

/** Says where it is used before it goes. */
export function RemovePicture({ item, uses, remove }: RemovePictureProps) {
  const [isAsking, setAsking] = useState(false)
  const isReady = useIsReady()
  const removing = useAction(remove, () => window.location.assign('/admin/pictures'))
  const isUsed = uses.length > 0
  return (
    <section className="picture-part" aria-labelledby="remove-head" inert={!isReady}>
      <h2 id="remove-head">Remove it</h2>
      <p className="quiet">
        {isUsed
          ? 'For when somebody must not be seen any more, or asks for it. You are shown where it is used first.'
          : 'Nothing shows it, so nobody will miss it.'}
      </p>
      <Button variant="default" onClick={() => setAsking(true)}>
        Remove this picture
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={isUsed ? 'Remove it everywhere?' : 'Remove this picture?'}
        closeButtonProps={{ 'aria-label': 'Close', size: 44 }}
      >
        <Problem message={removing.message} />
        {isUsed ? (
          <>
            <p>It is used here. Each of these will show nothing in its place, at once:</p>
            <UsesList uses={uses} />
          </>
        ) : null}
        <p>
          It is deleted for good, in all sizes, and its addresses will say that it is gone. Copies that other
          people have saved stay with them.
        </p>
        <Group>
          <Button
            loading={removing.isRunning}
            onClick={() => removing.run({ mediaId: item.id, everywhere: isUsed })}
          >
            {isUsed ? 'Remove it everywhere' : 'Remove it'}
          </Button>
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </Group>
      </Modal>
    </section>
  )
}
