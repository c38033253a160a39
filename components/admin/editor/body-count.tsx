'use client'

import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { countWords, minutesFor } from '#lib/content/count-words.ts'

/** In milliseconds: a long text is not counted anew between two keys. */
const pause = 400

/** How long the text is, in words and for a reader. */
export function BodyCount({ editor }: { editor: Editor }) {
  const [words, setWords] = useState(() => wordsIn(editor))
  useEffect(() => {
    let later: ReturnType<typeof setTimeout>
    const count = () => {
      clearTimeout(later)
      later = setTimeout(() => setWords(wordsIn(editor)), pause)
    }
    editor.on('update', count)
    return () => {
      clearTimeout(later)
      editor.off('update', count)
    }
  }, [editor])
  return (
    <p className="quiet body-count">
      {words.toLocaleString('en')} {words === 1 ? 'word' : 'words'} · {minutesFor(words)} min to read
    </p>
  )
}

const wordsIn = ({ state: { doc } }: Editor): number =>
  countWords(
    doc.textBetween(0, doc.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : '')),
  )
