'use client'

import { Button, Group, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { Compared } from './compared.tsx'
import { comparedFields, type Names } from './compared-fields.ts'
import { comparedTexts, type Row } from './compared-texts.ts'
import { type Choice, type Choices, firstChoice, mergedText } from './merged-text.ts'

interface NamedText {
  name: string
  /** On a small button. */
  short: string
  content: EditableContent
}

interface MergeTextsProps {
  first: NamedText
  second: NamedText
  names: Names
  isBusy: boolean
  onMerged: (content: EditableContent) => void
}

/** Place by place: one wording, the other, or both. */
export function MergeTexts({ first, second, names, isBusy, onMerged }: MergeTextsProps) {
  const [choices, setChoices] = useState<Choices>({})
  const [one, other] = [first.content, second.content]
  const rows = useMemo(() => comparedTexts(one.body, other.body), [one, other])
  const fields = useMemo(() => comparedFields(one, other, names), [one, other, names])
  const all = (choice: 'first' | 'second') => {
    const taken = rows.map((row, at) => [at, row.is === choice || row.is === 'changed' ? choice : 'none'])
    const places = taken.filter((_, at) => rows[at]!.is !== 'same')
    setChoices(Object.fromEntries([...places, ...fields.map(({ field }) => [field, choice])]))
  }
  return (
    <>
      <Group gap="xs">
        <Button variant="default" onClick={() => all('first')}>
          All of {first.short.toLowerCase()}
        </Button>
        <Button variant="default" onClick={() => all('second')}>
          All of {second.short.toLowerCase()}
        </Button>
      </Group>
      <Compared
        names={{ first: first.name, second: second.name }}
        rows={rows}
        fields={fields}
        choiceFor={(key, is) => (
          <div className="compared-choice">
            <SegmentedControl
              aria-label="Which of them stands here"
              size="md"
              value={choices[key] ?? firstChoice({ is })}
              data={choicesFor(is, { first, second, isField: Number.isNaN(Number(key)) })}
              onChange={(choice) => setChoices((before) => ({ ...before, [key]: choice as Choice }))}
            />
          </div>
        )}
      />
      <Button
        loading={isBusy}
        onClick={() => onMerged(mergedText({ first: one, second: other, rows, fields }, choices))}
      >
        Save the text as chosen
      </Button>
    </>
  )
}

interface Place {
  first: NamedText
  second: NamedText
  isField: boolean
}

function choicesFor(is: Row['is'], { first, second, isField }: Place): { value: Choice; label: string }[] {
  if (is === 'first' || is === 'second') {
    return [
      { value: is, label: 'Keep it' },
      { value: 'none', label: 'Leave it out' },
    ]
  }
  const either: { value: Choice; label: string }[] = [
    { value: 'first', label: first.short },
    { value: 'second', label: second.short },
  ]
  return isField ? either : [...either, { value: 'both', label: 'Both' }]
}
