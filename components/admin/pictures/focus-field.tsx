'use client'

import { Button, Group } from '@mantine/core'
import { type MouseEvent, useEffect, useState } from 'react'
import type { Focus } from '#lib/content/picture-html.ts'
import type { MediaItem } from '#lib/media/item.ts'
import type { FocusMedia } from '#lib/media/schema.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { useLeavingWarning } from '../posts/use-leaving-warning.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface FocusFieldProps {
  item: MediaItem
  choose: (input: FocusMedia) => Promise<Outcome<MediaItem>>
}

const middle: Focus = { x: 50, y: 50 }
const cuts = [
  { shape: 'large', words: 'On the front page' },
  { shape: 'card', words: 'In a list' },
  { shape: 'square', words: 'In a list, on a phone' },
]

/** The spot that stays in view where a page cuts the picture; by pointing at it or with two sliders. */
export function FocusField({ item, choose }: FocusFieldProps) {
  const stored = item.picture.focus ?? null
  const [focus, setFocus] = useState<Focus>(stored ?? middle)
  const isReady = useIsReady()
  const [said, setSaid] = useState('')
  const choosing = useAction(choose, ({ picture }) =>
    setSaid(picture.focus ? 'This spot stays in view now.' : 'The middle stays in view now.'),
  )
  const files = item.picture.sources[0]?.webp
  // biome-ignore lint/correctness/useExhaustiveDependencies: on other files the spot is somewhere else.
  useEffect(() => setFocus(stored ?? middle), [files])
  const source = (item.picture.sources.find(({ width }) => width >= 640) ?? item.picture.sources.at(-1))?.webp
  const isSame = focus.x === (stored ?? middle).x && focus.y === (stored ?? middle).y
  useLeavingWarning(!isSame)

  function point(event: MouseEvent<HTMLElement>) {
    // A click that a key made is nowhere.
    if (event.detail === 0) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    setFocus({ x: share(event.clientX - left, width), y: share(event.clientY - top, height) })
  }

  return (
    <details className="picture-part" inert={!isReady}>
      <summary>
        <h2>What has to be seen</h2>
      </summary>
      <p className="quiet">Lists and cards cut pictures to fit. Point at what must stay in view.</p>
      <Problem message={choosing.message} />
      <div className="focus-place">
        <button type="button" className="focus-picture" onClick={point} aria-describedby="focus-keys">
          <img src={source} alt="Point at what must stay in view" draggable={false} />
          <span className="focus-mark" style={{ left: `${focus.x}%`, top: `${focus.y}%` }} />
        </button>
        <div className="focus-sliders" id="focus-keys">
          <Slider label="From left to right" value={focus.x} onChange={(x) => setFocus({ ...focus, x })} />
          <Slider label="From top to bottom" value={focus.y} onChange={(y) => setFocus({ ...focus, y })} />
        </div>
      </div>
      <ul className="focus-cuts plain-list">
        {cuts.map(({ shape, words }) => (
          <li key={shape}>
            <img
              className={shape}
              src={source}
              alt=""
              style={{ objectPosition: `${focus.x}% ${focus.y}%` }}
            />
            <span className="quiet">{words}</span>
          </li>
        ))}
      </ul>
      <Group>
        <Button
          disabled={isSame}
          loading={choosing.isRunning}
          onClick={() => choosing.run({ mediaId: item.id, focus })}
        >
          Keep this spot
        </Button>
        {stored ? (
          <Button
            variant="default"
            loading={choosing.isRunning}
            onClick={() => {
              setFocus(middle)
              choosing.run({ mediaId: item.id, focus: null })
            }}
          >
            The middle again
          </Button>
        ) : null}
        <span role="status">{isSame ? said : 'This spot is not kept yet.'}</span>
      </Group>
    </details>
  )
}

const share = (at: number, of: number): number => Math.min(100, Math.max(0, Math.round((at / of) * 100)))

function Slider(props: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label>
      {props.label}
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      />
    </label>
  )
}
