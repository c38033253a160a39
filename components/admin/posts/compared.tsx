'use client'

import './compared.css'
import { Fragment, type ReactNode } from 'react'
import { usePictureShelf } from '../editor/picture-shelf.tsx'
import { Thumbnail } from '../editor/thumbnail.tsx'
import type { FieldRow } from './compared-fields.ts'
import { picturesOf, type Row } from './compared-texts.ts'
import type { Words } from './compared-words.ts'

interface ComparedProps {
  /** What the two texts are called, e.g. "Yours". */
  names: { first: string; second: string }
  rows: readonly Row[]
  fields: readonly FieldRow[]
  /** The second came of the first; otherwise neither is the newer one. */
  isOneAfterOther?: boolean
  /** What can be chosen beside a place where the two differ. */
  choiceFor?: (key: string, is: Row['is']) => ReactNode
}

/** Two texts side by side, one place in a row; long stretches that are the same are folded. */
export function Compared({ names, rows, fields, isOneAfterOther = false, choiceFor }: ComparedProps) {
  return (
    <div className={isOneAfterOther ? 'compared one-after-other' : 'compared'}>
      <div className="compared-heads" aria-hidden="true">
        <strong>{names.first}</strong>
        <strong>{names.second}</strong>
      </div>
      {fields.map(({ field, name, words, pictures }) => (
        <section key={field} className="compared-row" aria-label={name}>
          <p className="compared-name">{name}</p>
          <Side name={names.first} side="first" words={words} shown={pictures?.first} />
          <Side name={names.second} side="second" words={words} shown={pictures?.second} />
          {choiceFor?.(field, 'changed')}
        </section>
      ))}
      {stretchesOf(rows).map(({ isSame, from, rows: stretch }) =>
        isSame ? (
          <SameRows key={from} rows={stretch} />
        ) : (
          <Fragment key={from}>
            {stretch.map(({ number, ...row }) => (
              <section key={number} className="compared-row" aria-label="A place where they differ">
                <Side name={names.first} side="first" words={row.words} block={row.first} />
                <Side name={names.second} side="second" words={row.words} block={row.second} />
                {choiceFor?.(String(number), row.is)}
              </section>
            ))}
          </Fragment>
        ),
      )}
    </div>
  )
}

type Numbered = Row & { number: number }

interface Stretch {
  isSame: boolean
  /** The number of its first row. */
  from: number
  rows: Numbered[]
}

function stretchesOf(rows: readonly Row[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, row] of rows.entries()) {
    const isSame = row.is === 'same'
    const last = stretches.at(-1)
    const numbered = { ...row, number: at }
    if (last?.isSame === isSame) last.rows.push(numbered)
    else stretches.push({ isSame, from: at, rows: [numbered] })
  }
  return stretches
}

function SameRows({ rows }: { rows: Numbered[] }) {
  return (
    <details className="compared-same">
      <summary>
        {rows.length === 1 ? 'One paragraph is the same' : `${rows.length} parts are the same`}
      </summary>
      {rows.map(({ words, number }) => (
        <p key={number}>{words.map(({ text }) => text).join('')}</p>
      ))}
    </details>
  )
}

interface SideProps {
  name: string
  side: 'first' | 'second'
  words: readonly Words[]
  block?: Row['first']
  /** A picture besides those of the block. */
  shown?: string | null | undefined
}

/** One text's wording of a place; what only it has is marked. */
function Side({ name, side, words, block, shown }: SideProps) {
  const shelf = usePictureShelf()
  const said = words.filter((run) => run.in === 'both' || run.in === side)
  const pictures = shown ? [shown] : picturesOf(block ?? null)
  const isOnlyForm = words.every((run) => run.in === 'both')
  return (
    <div className={`compared-side ${side}`}>
      <span className="compared-whose">{name}</span>
      {pictures.map((id) => (
        <Thumbnail key={id} picture={shelf.find(id)} alt="" width={160} />
      ))}
      {said.length === 0 && pictures.length === 0 ? (
        <p className="quiet">Nothing here</p>
      ) : (
        <p>{said.map(marked)}</p>
      )}
      {block && isOnlyForm ? <p className="quiet">Same words, another form or picture</p> : null}
    </div>
  )
}

function marked({ text, in: where }: Words, at: number) {
  if (where === 'both') return <Fragment key={at}>{text}</Fragment>
  return <mark key={at}>{text}</mark>
}
