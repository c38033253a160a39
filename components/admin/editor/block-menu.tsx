'use client'

import { VisuallyHidden } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { type Asked, type BlockChoice, choicesFor } from './block-choices.ts'
import { watchSlash } from './slash-menu.ts'
import { ToolIcon } from './tool-icon.tsx'

interface BlockMenuProps {
  editor: Editor
  /** Opened by its button rather than by a stroke in the text. */
  isAsked: boolean
  onAsk: (what: Asked) => void
  onDone: () => void
}

/** The blocks that can be added. Opened by `/` the cursor stays in the text and goes on narrowing the choice. */
export function BlockMenu({ editor, isAsked, onAsk, onDone }: BlockMenuProps) {
  const slash = useSyncExternalStore(
    (listener) => watchSlash(editor, listener),
    () => editor.storage.slashMenu.now,
    () => null,
  )
  const choices = slash || isAsked ? choicesFor(slash?.query ?? '') : []
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, choices.length - 1)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const isOpen = choices.length > 0

  function take(choice: BlockChoice) {
    const chain = editor.chain().focus()
    if (slash) chain.deleteRange(slash.range)
    ;(choice.run?.(chain) ?? chain).run()
    onDone()
    if (choice.asks) onAsk(choice.asks)
  }
  function onKey(key: string): boolean {
    const step = steps[key]
    if (step) setChosen(step(at, choices.length))
    else if ((key === 'Enter' || key === 'Tab') && choices[at]) take(choices[at])
    else return false
    return true
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' || event.key === 'Tab') {
      onDone()
      editor.commands.focus()
    } else if (!onKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  editor.storage.slashMenu.onKey = slash && isOpen ? onKey : () => false
  useEffect(() => {
    if (isAsked) list.current?.focus()
  }, [isAsked])
  useEffect(() => {
    if (isOpen) list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, at])
  const query = slash?.query
  useEffect(() => {
    if (query !== undefined || isOpen) setChosen(0)
  }, [query, isOpen])
  useEffect(() => {
    if (slash && isOpen) keepInSight(slash.place, list.current)
  }, [slash, isOpen])
  useEffect(
    () => describe(editor, slash && isOpen ? { list: id, option: optionId(id, at) } : null),
    [editor, slash, isOpen, id, at],
  )

  return (
    <>
      {isOpen ? (
        <div
          ref={list}
          id={id}
          className="block-menu"
          role="listbox"
          aria-label="Blocks to add"
          tabIndex={-1}
          aria-activedescendant={isAsked ? optionId(id, at) : undefined}
          onKeyDown={onKeyDown}
          style={slash ? placeOf(slash.place) : undefined}
          data-at-cursor={slash?.place ? '' : undefined}
        >
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the listbox's.
            <div
              key={choice.name}
              id={optionId(id, index)}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={() => setChosen(index)}
              onClick={() => take(choice)}
            >
              <ToolIcon name={choice.icon} />
              <span>
                <strong>{choice.name}</strong>
                <small>{choice.hint}</small>
              </span>
            </div>
          ))}
        </div>
      ) : null}
      <VisuallyHidden role="status">
        {slash && isOpen ? `${choices[at]!.name}, ${at + 1} of ${choices.length}. Enter adds it.` : ''}
        {slash && !isOpen ? 'There is no block of that name.' : ''}
      </VisuallyHidden>
    </>
  )
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

const optionId = (list: string, at: number) => `${list}-${at}`

/** While the cursor stays in the text, the text says which choice the keys are at. */
function describe(editor: Editor, menu: { list: string; option: string } | null): void {
  const { dom } = editor.view
  const attributes = { 'aria-controls': menu?.list, 'aria-activedescendant': menu?.option }
  for (const [name, value] of Object.entries(attributes)) {
    if (value) dom.setAttribute(name, value)
    else dom.removeAttribute(name)
  }
}

/** Above the tools, on a phone, it must not cover the line that is written. */
function keepInSight(line: DOMRect | null, menu: HTMLElement | null): void {
  if (!line || !menu || getComputedStyle(menu).position === 'fixed') return
  const covered = line.bottom + 12 - menu.getBoundingClientRect().top
  if (covered > 0) window.scrollBy(0, covered)
}

const tallest = 320

/** Below the line, or above it where there is no room. */
function placeOf(line: DOMRect | null): Record<string, string> | undefined {
  if (!line) return undefined
  const isBelow = line.bottom + tallest < window.innerHeight
  const left = Math.max(8, Math.min(line.left, window.innerWidth - 340))
  return {
    '--left': `${left}px`,
    '--top': isBelow ? `${line.bottom + 4}px` : 'auto',
    '--bottom': isBelow ? 'auto' : `${window.innerHeight - line.top + 4}px`,
  }
}
