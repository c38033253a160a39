'use client'

import { type DragEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { movedItem } from './moved-item.ts'

export interface GripProps {
  onKeyDown: (event: KeyboardEvent) => void
  onPointerDown: (event: PointerEvent) => void
  onPointerMove: (event: PointerEvent) => void
  onPointerUp: (event: PointerEvent) => void
  onPointerCancel: () => void
  onDragStart: (event: DragEvent) => void
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** In pixels from the window's edge: there the page scrolls along with what is carried. */
const edge = 70

/** The order of a gallery, changed by dragging and by keys; each move is said. */
export function useGalleryOrder<I extends { mediaId: string; alt: string }>(
  items: I[],
  setItems: (items: I[]) => void,
) {
  const list = useRef<HTMLOListElement>(null)
  const [carried, setCarried] = useState<{ from: number; over: number } | null>(null)
  const [said, setSaid] = useState('')
  const pointer = useRef({ clientY: 0 })
  const movedId = useRef<string | null>(null)

  // The browser may have let the focus go, or kept it where nobody sees it now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time the order has changed.
  useEffect(() => {
    const id = movedId.current
    movedId.current = null
    const grip = id ? list.current?.querySelector<HTMLElement>(`[data-media="${id}"] .grip`) : null
    grip?.focus({ preventScroll: true })
    grip?.scrollIntoView({ block: 'nearest' })
  }, [items])

  const isCarrying = carried !== null
  useEffect(() => {
    if (!isCarrying) return
    const timer = setInterval(() => scrollAtEdge(pointer.current.clientY), 30)
    return () => clearInterval(timer)
  }, [isCarrying])

  function move(from: number, to: number) {
    const item = items[from]
    if (!item || to === from || to < 0 || to >= items.length) return
    movedId.current = item.mediaId
    setItems(movedItem(items, from, to))
    setSaid(`${item.alt ? `“${item.alt}”` : 'The picture'} is now ${to + 1} of ${items.length}.`)
  }

  const gripOf = (at: number): GripProps => ({
    onKeyDown(event) {
      const step = steps[event.key]
      if (!step) return
      event.preventDefault()
      move(at, step(at, items.length))
    },
    onPointerDown(event) {
      event.currentTarget.setPointerCapture(event.pointerId)
      pointer.current = event.nativeEvent
      setCarried({ from: at, over: at })
    },
    onPointerMove(event) {
      if (!carried) return
      pointer.current = event.nativeEvent
      const over = placeUnder(list.current, event)
      if (over !== null && over !== carried.over) setCarried({ ...carried, over })
    },
    onPointerUp(event) {
      const over = placeUnder(list.current, event) ?? carried?.over
      if (carried && over !== undefined) move(carried.from, over)
      setCarried(null)
    },
    onPointerCancel: () => setCarried(null),
    // Otherwise the editor would take the whole gallery along.
    onDragStart: (event) => event.preventDefault(),
  })

  const target = carried && carried.over !== carried.from ? carried.over : null
  return { list, target, said, gripOf, move }
}

function placeUnder(list: HTMLElement | null, { clientX, clientY }: PointerEvent): number | null {
  const item = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-place]')
  return item && list?.contains(item) ? Number(item.dataset.place) : null
}

function scrollAtEdge(y: number): void {
  if (y < edge) window.scrollBy(0, -15)
  if (y > window.innerHeight - edge) window.scrollBy(0, 15)
}
