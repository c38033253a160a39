import { planInWords } from '#components/admin/posts/plan-in-words.ts'
import { type Situation, stepsFor } from '#components/admin/posts/steps-for.ts'
import type { Timing } from '#lib/posts/timing-queries.ts'

const mayAll = { edit: true, publish: true, trash: true, restoreFromTrash: false }
const timing: Timing = {
  version: 2,
  archivedAt: null,
  expiry: null,
  updateDueAt: null,
  asksForSecondEyes: false,
  approval: null,
  mayApprove: false,
  review: null,
}

function inStatus(
  status: Situation['standing']['status'],
  { isDirty = false, hasPending = false, may = mayAll, eyes = {} as Partial<Timing> } = {},
) {
  const wasPublic = ['published', 'archived', 'expired', 'taken_down'].includes(status)
  const standing = { status, version: 2, wasPublic, hasPending }
  return stepsFor({ standing, may, isDirty, timing: { ...timing, ...eyes } })
}

const all = ({ main, beside, more }: ReturnType<typeof stepsFor>) => [main, ...beside, ...more]

it('puts the one next thing foremost', () => {
  expect(inStatus('draft').main).toBe('publish')
  expect(inStatus('scheduled').main).toBe('schedule')
  expect(inStatus('scheduled', { hasPending: true }).main).toBe('update')
  expect(inStatus('published').main).toBe('update')
  expect(inStatus('archived').main).toBe('bringBack')
  expect(inStatus('expired').main).toBe('publish')
  expect(inStatus('trashed').main).toBe('restore')
})

it('offers a contributor to ask, and nothing that goes out', () => {
  const may = { edit: true, publish: false, trash: true, restoreFromTrash: false }
  expect(inStatus('draft', { may }).main).toBe('review')
  expect(inStatus('in_review', { may }).main).toBe('save')
  expect(all(inStatus('in_review', { may }))).toContain('returnToDraft')
  for (const step of ['publish', 'schedule', 'end', 'approve'] as const) {
    expect(all(inStatus('draft', { may }))).not.toContain(step)
  }
})

it('asks for a second pair of eyes, or is it', () => {
  const eyes = { asksForSecondEyes: true }
  expect(inStatus('draft', { eyes }).main).toBe('review')
  expect(inStatus('in_review', { eyes: { ...eyes, mayApprove: true } }).main).toBe('approve')
  expect(all(inStatus('in_review', { eyes: { ...eyes, mayApprove: true }, isDirty: true }))).not.toContain(
    'approve',
  )
  const approval = { name: 'Dara', at: new Date(0), note: '', byLink: false }
  expect(inStatus('draft', { eyes: { ...eyes, approval } }).main).toBe('publish')
  expect(inStatus('published', { eyes, hasPending: true }).main).toBe('review')
})

it('plans an update where something waits, and nothing twice', () => {
  expect(all(inStatus('published'))).not.toContain('planUpdate')
  expect(all(inStatus('published', { hasPending: true }))).toContain('planUpdate')
  expect(all(inStatus('published', { eyes: { updateDueAt: new Date() } }))).toContain('cancelUpdate')
  for (const status of ['draft', 'scheduled', 'published', 'archived', 'expired'] as const) {
    const steps = all(inStatus(status, { hasPending: true }))
    expect(new Set(steps).size).toBe(steps.length)
  }
})

it('says what is planned with its zone', () => {
  const time = { timeZone: 'Asia/Phnom_Penh', now: new Date('2026-11-01T00:00:00Z') }
  const at = new Date('2026-11-03T02:00:00Z')
  const standing = { status: 'published', version: 2 } as const
  const expiry = { at, to: null, forGood: false }
  expect(
    planInWords({ ...time, standing, timing: { ...timing, updateDueAt: at, expiry }, isWaiting: true }),
  ).toEqual(['Update goes out Tue 3 Nov 09:00 (UTC+7)', 'Until Tue 3 Nov 09:00 (UTC+7)'])
  const asked = { ...timing, asksForSecondEyes: true }
  expect(planInWords({ ...time, standing, timing: asked, isWaiting: true })).toEqual([
    'Needs a second pair of eyes',
  ])
  expect(planInWords({ ...time, standing, timing: asked, isWaiting: false })).toEqual([])
})
