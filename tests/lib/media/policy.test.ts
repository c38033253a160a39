import { canAddMedia, canChangeMedia, canSeeMedia, canSeeTitle } from '#lib/media/policy.ts'
import { brandActor, systemActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'

const me = 'account of mine'
const as = (role: Role | 'visitor' | 'system') => {
  if (role === 'system') return systemActor('tests')
  if (role === 'visitor') return brandActor({ kind: 'visitor' })
  return brandActor({ kind: 'staff', accountId: me, sessionId: 's', name: role, role })
}

test.each([
  // who, adds and sees, changes their own, changes another’s, is told the title of another’s draft
  ['administrator', true, true, true, true],
  ['editor', true, true, true, true],
  ['author', true, true, false, false],
  ['contributor', true, true, false, false],
  ['moderator', false, false, false, false],
  ['viewer', false, false, false, false],
  ['visitor', false, false, false, false],
  ['system', true, true, true, true],
] as const)('%s', (role, adds, own, others, title) => {
  const actor = as(role)
  expect([canAddMedia(actor), canSeeMedia(actor)]).toEqual([adds, adds])
  expect(canChangeMedia(actor, { createdById: me })).toBe(own)
  expect(canChangeMedia(actor, { createdById: 'another' })).toBe(others)
  expect(canChangeMedia(actor, { createdById: null })).toBe(others)
  expect(canSeeTitle(actor, { createdById: 'another', isPublic: false })).toBe(title)
  expect(canSeeTitle(actor, { createdById: 'another', isPublic: true })).toBe(true)
})
