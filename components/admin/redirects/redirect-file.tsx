'use client'

import './redirects.css'
import { Alert, Button, FileInput, Group } from '@mantine/core'
import { useState } from 'react'
import type { Deed, Plan, Planned } from '#lib/redirects/plan.ts'
import type { RedirectFileForm } from '#lib/redirects/schema.ts'
import type { Written } from '#lib/redirects/write-plan.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { Problem } from '../problem.tsx'
import { useAction } from '../use-action.ts'
import { useIsReady } from '../use-is-ready.ts'

interface RedirectFileProps {
  preview: (input: RedirectFileForm) => Promise<Outcome<Plan>>
  bring: (input: RedirectFileForm) => Promise<Outcome<Written>>
}

/** A file is looked through first; nothing happens before its lines have been seen. */
export function RedirectFile({ preview, bring }: RedirectFileProps) {
  const [csv, setCsv] = useState('')
  const [plan, setPlan] = useState<Plan | null>(null)
  const [written, setWritten] = useState<Written | null>(null)
  const isReady = useIsReady()
  const looking = useAction(preview, setPlan)
  const bringing = useAction(bring, (outcome) => {
    setWritten(outcome)
    setPlan(null)
  })

  async function choose(file: File | null) {
    setPlan(null)
    setWritten(null)
    if (!file) return
    const text = await file.text()
    setCsv(text)
    looking.run({ csv: text })
  }

  const isWorth = plan?.lines.some(({ deed }) => deed === 'new' || deed === 'change')
  return (
    <div inert={!isReady}>
      <FileInput
        label="A table of addresses (CSV)"
        description="One line each: the old address, the new one. Nothing changes before you have seen what each line does."
        placeholder="Choose a file"
        accept=".csv,.tsv,.txt,text/csv"
        error={looking.errorOf('csv')}
        onChange={choose}
        clearable
      />
      <Problem message={looking.message || bringing.message} />
      {plan ? <Preview plan={plan} /> : null}
      {plan && isWorth ? (
        <Group my="sm">
          <Button loading={bringing.isRunning} onClick={() => bringing.run({ csv })}>
            {plan.lines.some(({ deed }) => deed === 'refused')
              ? 'Bring the lines that can be'
              : 'Bring all of them'}
          </Button>
        </Group>
      ) : null}
      {written ? (
        <Alert color="green" role="status" title={writtenInWords(written)} variant="light" my="sm" />
      ) : null}
    </div>
  )
}

const most = 200
const order: Deed[] = ['refused', 'change', 'new', 'same']
const heads: Record<Deed, string> = {
  refused: 'Cannot be',
  change: 'Lead elsewhere than before',
  new: 'New',
  same: 'Are here already',
}

function Preview({ plan: { lines, moved } }: { plan: Plan }) {
  return (
    <div className="sheet preview-lines">
      {order.map((deed) => (
        <Lines key={deed} deed={deed} lines={lines.filter((line) => line.deed === deed)} />
      ))}
      {moved.length > 0 ? (
        <p>
          {moved.length === 1 ? 'One address' : `${moved.length} addresses`} that led through one of these
          will go the shorter way.
        </p>
      ) : null}
    </div>
  )
}

function Lines({ deed, lines }: { deed: Deed; lines: readonly Planned[] }) {
  if (lines.length === 0) return null
  return (
    <details open={deed !== 'same'}>
      <summary>
        {heads[deed]}: {lines.length}
      </summary>
      <ul>
        {lines.slice(0, most).map((line) => (
          <li key={line.line}>
            <span className="quiet">Line {line.line}</span> {lineInWords(line)}
          </li>
        ))}
      </ul>
      {lines.length > most ? <p className="quiet">And {lines.length - most} more.</p> : null}
    </details>
  )
}

function lineInWords({ path, target, was, by, problem }: Planned): string {
  const way = `${path || '(empty)'} → ${target || '(empty)'}`
  if (problem) return `${way}. ${problem.message}`
  return `${way}${was ? `, until now ${was}` : ''}${by ? `, since ${by} leads on` : ''}`
}

function writtenInWords({ added, changed, same, refused }: Written): string {
  const parts = [
    [added, 'added'],
    [changed, 'changed'],
    [same, 'here already'],
    [refused, 'left out'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`)
  return `${said.join(', ')}.`
}
