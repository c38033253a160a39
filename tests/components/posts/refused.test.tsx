import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { ActionBar } from '#components/admin/posts/action-bar.tsx'
import { FindingsList } from '#components/admin/posts/findings-list.tsx'

const question = 'Could someone be harmed by being recognised here?'

/** The parts of the editor that speak after a refusal. */
function said(refused: Record<string, string[]>, message = ''): string {
  const saving = {
    standing: { status: 'draft', version: 2, wasPublic: false, publishedAt: null, path: '/one/' },
    state: { is: 'refused', message, wasSaved: true },
    isDirty: false,
    fields: refused,
  } as never
  const post = { id: 'one', may: { edit: true, publish: true } } as never
  const findings = [
    { level: 'blocks' as const, code: 'protection', field: 'protection', message: 'Still to be answered.' },
    { level: 'hint' as const, code: 'excerpt', field: 'excerpt', message: 'A summary helps.' },
  ]
  return renderToStaticMarkup(
    <MantineProvider>
      <ActionBar
        post={post}
        saving={saving}
        steps={{ isRunning: false, timing: {} } as never}
        timeZone="UTC"
        letter={null}
      />
      <FindingsList findings={findings as never} refused={refused} isNew={false} />
    </MantineProvider>,
  )
}

const times = (text: string, part: string) => text.split(part).length - 1

it('what is to be done first is said once and announced once', () => {
  const markup = said({ protection: [question] })
  expect(times(markup, question)).toBe(1)
  expect(times(markup, 'role="alert"')).toBe(1)
  expect(markup).not.toContain('Still to be answered.')
  expect(markup).toContain('A summary helps.')
  expect(markup).toContain('See what to do first')
})

it('a refusal without a field is announced where things stand', () => {
  const markup = said({}, 'Somebody else changed it.')
  expect(times(markup, 'role="alert"')).toBe(1)
  expect(times(markup, 'Somebody else changed it.')).toBe(1)
})
