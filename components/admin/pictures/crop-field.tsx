'use client'

import 'react-image-crop/dist/ReactCrop.css'
import { Button, Group, NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import { centerCrop, makeAspectCrop, ReactCrop } from 'react-image-crop'
import { type Crop, wholePicture } from '#lib/media/crop.ts'
import type { MediaItem } from '#lib/media/item.ts'
import type { CropMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface CropFieldProps {
  item: MediaItem
  crop: (input: CropMedia) => Promise<Outcome<MediaItem>>
}

const shapes: Record<string, { label: string; aspect: number | undefined }> = {
  free: { label: 'Any shape', aspect: undefined },
  wide: { label: 'Wide, 3 to 2', aspect: 3 / 2 },
  tall: { label: 'Tall, 4 to 5', aspect: 4 / 5 },
  square: { label: 'Square', aspect: 1 },
  screen: { label: 'Very wide, 16 to 9', aspect: 16 / 9 },
}

const handles = {
  cropArea: 'The part that is shown. Arrow keys move it.',
  nwDragHandle: 'Top left corner. Arrow keys move it.',
  nDragHandle: 'Top edge. Arrow keys move it.',
  neDragHandle: 'Top right corner. Arrow keys move it.',
  eDragHandle: 'Right edge. Arrow keys move it.',
  seDragHandle: 'Bottom right corner. Arrow keys move it.',
  sDragHandle: 'Bottom edge. Arrow keys move it.',
  swDragHandle: 'Bottom left corner. Arrow keys move it.',
  wDragHandle: 'Left edge. Arrow keys move it.',
}

/** Which part of the photograph is shown; by pointer, finger and keys. */
export function CropField({ item, crop }: CropFieldProps) {
  const [part, setPart] = useState<Crop>(item.crop ?? wholePicture)
  const [shape, setShape] = useState('free')
  const [size, setSize] = useState({ width: item.picture.width, height: item.picture.height })
  const isReady = useIsReady()
  const [said, setSaid] = useState('')
  const cropping = useAction(crop, ({ crop }) =>
    setSaid(crop ? 'Only this part is shown now, everywhere.' : 'All of it is shown again.'),
  )
  const files = item.picture.sources[0]?.webp
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was being chosen belonged to the former files.
  useEffect(() => setPart(item.crop ?? wholePicture), [files])
  const isSame = areAlike(part, item.crop ?? wholePicture)
  useLeavingWarning(!isSame)

  function choose(name: string) {
    setShape(name)
    const aspect = shapes[name]?.aspect
    if (aspect) setPart(largest(aspect, size))
  }

  return (
    <details className="picture-part" inert={!isReady}>
      <summary>
        <h2>Show a part of it</h2>
      </summary>
      <p className="quiet">
        Cut off what nobody needs to see: a sign, a house number, somebody who did not ask to be there. The
        rest is deleted from everything that readers can reach; you can choose another part here later.
      </p>
      <Problem message={cropping.message || cropping.errorOf('crop') || ''} />
      <NativeSelect
        label="Shape"
        value={shape}
        data={Object.entries(shapes).map(([value, { label }]) => ({ value, label }))}
        onChange={(event) => choose(event.currentTarget.value)}
        size="md"
      />
      <ReactCrop
        className="crop-place"
        crop={{ unit: '%', ...part }}
        {...(shapes[shape]?.aspect && { aspect: shapes[shape].aspect })}
        onChange={(_, { x, y, width, height }) => setPart({ x, y, width, height })}
        minWidth={24}
        minHeight={24}
        keepSelection
        ruleOfThirds
        ariaLabels={handles}
      >
        <img
          src={sourceOf(item)}
          alt="The whole photograph"
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
        />
      </ReactCrop>
      <Group>
        <Button
          disabled={isSame}
          loading={cropping.isRunning}
          onClick={() => cropping.run({ mediaId: item.id, crop: withinPicture(part) })}
        >
          Show only this part
        </Button>
        {item.crop ? (
          <Button
            variant="default"
            loading={cropping.isRunning}
            onClick={() => cropping.run({ mediaId: item.id, crop: null })}
          >
            Show all of it again
          </Button>
        ) : null}
        <span role="status">{isSame ? said : 'This part is not kept yet.'}</span>
      </Group>
    </details>
  )
}

/** What was cut off as well, which only the people who may change it can see. */
function sourceOf({ id, crop, picture }: MediaItem): string | undefined {
  if (crop) return `/admin/media/whole?picture=${id}`
  const { sources } = picture
  return (sources.find(({ width }) => width >= 960) ?? sources.at(-1))?.webp
}

function largest(aspect: number, { width, height }: { width: number; height: number }): Crop {
  const asWide = makeAspectCrop({ unit: '%', width: 100 }, aspect, width, height)
  const crop =
    asWide.height > 100 ? makeAspectCrop({ unit: '%', height: 100 }, aspect, width, height) : asWide
  const { unit: _, ...part } = centerCrop(crop, width, height)
  return part
}

const sides = ['x', 'y', 'width', 'height'] as const

const areAlike = (one: Crop, other: Crop): boolean =>
  sides.every((side) => Math.abs(one[side] - other[side]) < 0.1)

/** Rounded inwards, as the library reckons in fractions of a pixel. */
function withinPicture({ x, y, width, height }: Crop): Crop {
  const [left, top] = [x, y].map((at) => Math.min(100, Math.max(0, at))) as [number, number]
  return { x: left, y: top, width: Math.min(width, 100 - left), height: Math.min(height, 100 - top) }
}
