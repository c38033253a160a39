'use client'

import { Button, FileInput, Group } from '@mantine/core'
import { useState } from 'react'
import type { ImportReport } from '#lib/moving/report.ts'
import { Problem } from '../problem.tsx'
import { useIsReady } from '../use-is-ready.ts'
import { ReportView } from './report-view.tsx'
import { type ImportActions, runImport } from './run-import.ts'
import { sendFile } from './send-file.ts'

/** Choose a file, try it, bring it. A file that was tried is not sent again. */
export function ImportForm(actions: ImportActions) {
  const [file, setFile] = useState<File | null>(null)
  const [uploadId, setUploadId] = useState('')
  const [report, setReport] = useState<ImportReport | null>(null)
  const [message, setMessage] = useState('')
  const [isRunning, setRunning] = useState(false)
  const isReady = useIsReady()

  function choose(chosen: File | null) {
    setFile(chosen)
    setUploadId('')
    setReport(null)
    setMessage('')
  }

  async function run(dryRun: boolean) {
    if (!file) return setMessage('Please choose a file first.')
    setMessage('')
    setReport(null)
    setRunning(true)
    try {
      const sent = uploadId || (await sendFile(file))
      setUploadId(dryRun ? sent : '')
      setReport(await runImport(actions, { uploadId: sent, fileName: file.name, dryRun }))
    } catch (error) {
      setUploadId('')
      setMessage(error instanceof Error ? error.message : String(error))
    } finally {
      setRunning(false)
    }
  }

  return (
    <section className="sheet" aria-label="Bring a file" inert={!isReady}>
      <FileInput
        placeholder="Choose the file …"
        label="Export file"
        description="The .xml file that WordPress gave you"
        accept=".xml,text/xml,application/xml"
        value={file}
        onChange={choose}
        clearable
      />
      <Problem message={message} />
      <Group mt="md">
        <Button variant="light" loading={isRunning} onClick={() => run(true)}>
          Try it first
        </Button>
        <Button loading={isRunning} onClick={() => run(false)}>
          Bring it
        </Button>
      </Group>
      <div role="status">
        {isRunning ? (
          <p>This can take some minutes. An import goes on when you leave this page, and is listed below.</p>
        ) : null}
        {report ? (
          <>
            <h2>{report.dryRun ? 'It would bring this; nothing was written' : 'Brought'}</h2>
            <ReportView counts={report.counts} lines={report.lines} />
          </>
        ) : null}
      </div>
    </section>
  )
}
