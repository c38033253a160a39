'use client'

import { type KeyboardEvent, useRef } from 'react'

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** A toolbar is one stop of the Tab key; arrows move inside it (ARIA Authoring Practices, Toolbar). */
export function useRovingFocus<E extends HTMLElement>() {
  const ref = useRef<E>(null)

  function onKeyDown(event: KeyboardEvent<E>) {
    const step = steps[event.key]
    const tools = [...(ref.current?.querySelectorAll<HTMLElement>('[data-tool]:not(:disabled)') ?? [])]
    const at = tools.indexOf(event.target as HTMLElement)
    if (!step || at < 0 || (event.target instanceof HTMLSelectElement && event.key.startsWith('ArrowUp')))
      return
    event.preventDefault()
    focusTool(tools, tools[step(at, tools.length)]!)
  }

  function onFocus(event: { target: EventTarget }) {
    const tools = [...(ref.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])]
    if (event.target instanceof HTMLElement && tools.includes(event.target))
      focusTool(tools, event.target, false)
  }

  const enter = () => ref.current?.querySelector<HTMLElement>('[data-tool][tabindex="0"]')?.focus()
  return { ref, onKeyDown, onFocus, enter }
}

function focusTool(tools: HTMLElement[], chosen: HTMLElement, andFocus = true): void {
  for (const tool of tools) tool.tabIndex = tool === chosen ? 0 : -1
  if (andFocus) chosen.focus()
}
