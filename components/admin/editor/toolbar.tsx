'use client'

import { type Editor, useEditorState } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Asked } from './block-choices.ts'
import { BlockMenu } from './block-menu.tsx'
import { LinkForm } from './link-form.tsx'
import { moveHere } from './move-block.ts'
import { ToolButton } from './tool-button.tsx'
import {
  blockTools,
  historyTools,
  markTools,
  moveTools,
  setTextKind,
  type TextKind,
  type Tool,
  tableTools,
  textKindOf,
  textKinds,
} from './tools.ts'
import { useRovingFocus } from './use-roving-focus.ts'
import { VideoForm } from './video-form.tsx'

interface ToolbarProps {
  editor: Editor
  onAsk: (what: 'picture' | 'gallery') => void
}

/** The tools of the text. Alt F10 in the text leads here, Escape leads back. */
export function Toolbar({ editor, onAsk }: ToolbarProps) {
  const [panel, setPanel] = useState<'link' | 'video' | 'blocks' | null>(null)
  const { ref, onKeyDown, onFocus, enter } = useRovingFocus<HTMLDivElement>()
  const now = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })

  useEffect(() => {
    const { dom } = editor.view
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.key === 'F10') enter()
      if ((event.ctrlKey || event.metaKey) && event.key === 'k') {
        event.preventDefault()
        setPanel('link')
      }
    }
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  })

  const close = () => {
    setPanel(null)
    editor.commands.focus()
  }
  const toggle = (name: typeof panel) => setPanel(panel === name ? null : name)
  const ask = (what: Asked) => (what === 'video' ? setPanel('video') : onAsk(what))
  const button = (tool: Tool) => (
    <ToolButton
      key={tool.name}
      {...tool}
      isActive={tool.isActive ? now.active.has(tool.name) : undefined}
      isDisabled={!now.possible.has(tool.name)}
      onPress={() => tool.run(editor.chain().focus()).run()}
    />
  )
  return (
    <div className="tools">
      {panel === 'link' ? <LinkForm editor={editor} onDone={close} /> : null}
      {panel === 'video' ? <VideoForm editor={editor} onDone={close} /> : null}
      <BlockMenu editor={editor} isAsked={panel === 'blocks'} onAsk={ask} onDone={() => setPanel(null)} />
      {now.isInTable ? (
        <fieldset className="table-tools" aria-label="Table">
          {tableTools.map(({ name, run }) => (
            <button key={name} type="button" onClick={() => run(editor.chain().focus()).run()}>
              {name}
            </button>
          ))}
        </fieldset>
      ) : null}
      <div
        ref={ref}
        className="toolbar"
        role="toolbar"
        aria-label="Tools of the text"
        onKeyDown={(event) => (event.key === 'Escape' ? close() : onKeyDown(event))}
        onFocus={onFocus}
      >
        <ToolButton
          name="Add a block"
          icon="add"
          keys="/"
          isFirst
          isOpen={panel === 'blocks'}
          onPress={() => toggle('blocks')}
        />
        <ToolButton name="Picture" icon="picture" onPress={() => onAsk('picture')} />
        <select
          data-tool=""
          tabIndex={-1}
          aria-label="Kind of text"
          value={now.kind}
          onChange={(event) =>
            setTextKind(editor.chain().focus(), event.currentTarget.value as TextKind).run()
          }
        >
          {textKinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        {markTools.map(button)}
        <ToolButton
          name="Link"
          icon="link"
          keys="Ctrl K"
          isActive={now.isLink}
          isOpen={panel === 'link'}
          onPress={() => toggle('link')}
        />
        {blockTools.map(button)}
        {historyTools.map(button)}
        {moveTools.map(({ way, ...tool }) => (
          <ToolButton key={way} {...tool} onPress={() => void moveHere(editor, way)} />
        ))}
      </div>
    </div>
  )
}

const every = [...markTools, ...blockTools, ...historyTools]

const namesWhere = (holds: (tool: Tool) => boolean) => new Set(every.filter(holds).map(({ name }) => name))

const stateOf = (editor: Editor) => ({
  kind: textKindOf(editor),
  isInTable: editor.isActive('table'),
  isLink: editor.isActive('link'),
  active: namesWhere((tool) => tool.isActive?.(editor) ?? false),
  possible: namesWhere((tool) => tool.isPossible?.(editor) ?? true),
})
