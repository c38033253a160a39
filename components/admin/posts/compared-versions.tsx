'use client'

import '../editor/editor.css'
import './posts.css'
import type { Picture } from '#lib/content/picture-html.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { PictureShelf } from '../editor/picture-shelf.tsx'
import { Compared } from './compared.tsx'
import { comparedFields, type Names } from './compared-fields.ts'
import { comparedTexts } from './compared-texts.ts'

interface ComparedVersionsProps {
  older: { name: string; content: EditableContent }
  newer: { name: string; content: EditableContent }
  names: Names
  pictures: Picture[]
}

/** What became of a text: words, pictures and what stands beside it. */
export function ComparedVersions({ older, newer, names, pictures }: ComparedVersionsProps) {
  const rows = comparedTexts(older.content.body, newer.content.body)
  const fields = comparedFields(older.content, newer.content, names)
  const isSame = fields.length === 0 && rows.every(({ is }) => is === 'same')
  return (
    <PictureShelf pictures={pictures}>
      {isSame ? <p>Nothing differs between the two.</p> : null}
      <div className="writing-page">
        <Compared
          names={{ first: older.name, second: newer.name }}
          rows={rows}
          fields={fields}
          isOneAfterOther
        />
      </div>
    </PictureShelf>
  )
}
