'use client'

import { useRef, useState } from 'react'

/** Which card is looked at, and the way from one to the next; what is folded away is passed over. */
export function useCards(ids: readonly string[]) {
  const [current, setCurrent] = useState<string | null>(null)
  const elements = useRef(new Map<string, HTMLElement>())

  /** In the order of the page, which is not that of the list where piles and look-alikes are grouped. */
  const inOrder = (): string[] =>
    ids
      .filter((id) => elements.current.get(id)?.checkVisibility())
      .sort((one, other) => {
        const place = elements.current.get(one)!.compareDocumentPosition(elements.current.get(other)!)
        return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
      })

  function focus(id: string) {
    const element = elements.current.get(id)
    element?.closest('details:not([open])')?.setAttribute('open', '')
    setCurrent(id)
    element?.focus()
  }

  function step(by: 1 | -1) {
    const order = inOrder()
    const at = current === null ? -1 : order.indexOf(current)
    const next = order[Math.max(0, Math.min(order.length - 1, at + by))]
    if (next) focus(next)
  }

  function stepPast(isSettled: (id: string) => boolean) {
    const order = inOrder()
    const next = order.slice(order.indexOf(current ?? '') + 1).find((id) => !isSettled(id))
    if (next) focus(next)
  }

  return {
    current,
    setCurrent,
    focus,
    step,
    stepPast,
    hold: (id: string, element: HTMLElement | null) => {
      if (element) elements.current.set(id, element)
      else elements.current.delete(id)
    },
    /** Shows or hides the text of the card that is looked at. */
    uncover: () => {
      const covered = elements.current.get(current ?? '')?.querySelector('details.covered')
      covered?.toggleAttribute('open')
    },
  }
}
