import { brandActor, systemActor } from '#lib/people/actor.ts'
import type { Role } from '#lib/people/roles.ts'
import { canCreate, canEdit, canOpen, canPublish, canRestoreFromTrash, canTrash } from '#lib/posts/policy.ts'
import type { Standing } from '#lib/posts/standing.ts'

const me = 'me'
const actorOf = (role: Role) => brandActor({ kind: 'staff', accountId: me, sessionId: 's', name: 'N', role })
const all: Role[] = ['administrator', 'editor', 'author', 'contributor', 'moderator', 'viewer']
const policies = {
  open: canOpen,
  edit: canEdit,
  publish: canPublish,
  trash: canTrash,
  restore: canRestoreFromTrash,
}

const postIn = (status: Standing['status'], values: Partial<Standing> = {}): Standing => ({
  kind: 'post',
  status,
  createdById: 'somebody else',
  authorAccountIds: [null, 'another'],
  ...values,
})
const mine = { createdById: me }
const byMe = { authorAccountIds: ['another', me] }
const page = { kind: 'page' as const }

/** Who may do what, besides administrators and editors who may all of it outside the trash. */
const table: [what: string, post: Standing, may: Partial<Record<Role, string>>][] = [
  ['somebody’s draft', postIn('draft'), {}],
  ['somebody’s published post', postIn('published'), {}],
  [
    'their own draft',
    postIn('draft', mine),
    { author: 'open edit publish trash', contributor: 'open edit trash' },
  ],
  [
    'a draft that names them',
    postIn('draft', byMe),
    { author: 'open edit publish trash', contributor: 'open edit trash' },
  ],
  [
    'their own in review',
    postIn('in_review', mine),
    { author: 'open edit publish trash', contributor: 'open edit trash' },
  ],
  [
    'their own scheduled',
    postIn('scheduled', mine),
    { author: 'open edit publish trash', contributor: 'open' },
  ],
  [
    'their own published',
    postIn('published', mine),
    { author: 'open edit publish trash', contributor: 'open' },
  ],
  [
    'their own, taken down',
    postIn('taken_down', mine),
    { author: 'open edit publish trash', contributor: 'open' },
  ],
  ['their own page', postIn('draft', { ...mine, ...page }), {}],
]

it.each(table)('%s', (_, post, may) => {
  for (const role of all) {
    const allowed = Object.entries(policies)
      .filter(([, can]) => can(actorOf(role), post))
      .map(([name]) => name)
    const isEditor = role === 'administrator' || role === 'editor'
    expect(`${role}: ${allowed.join(' ')}`).toBe(
      `${role}: ${isEditor ? 'open edit publish trash' : (may[role] ?? '')}`,
    )
  }
})

it('in the trash nothing is possible but to take it out, for who could put it there', () => {
  for (const role of all) {
    const can = (post: Standing) =>
      Object.entries(policies)
        .filter(([, may]) => may(actorOf(role), post))
        .map(([name]) => name)
        .join(' ')
    const writes = role !== 'moderator' && role !== 'viewer'
    const isEditor = role === 'administrator' || role === 'editor'
    expect(`${role}: ${can(postIn('trashed', mine))}`).toBe(`${role}: ${writes ? 'open restore' : ''}`)
    expect(`${role}: ${can(postIn('trashed'))}`).toBe(`${role}: ${isEditor ? 'open restore' : ''}`)
  }
})

it('posts are begun by who writes, pages by who writes pages', () => {
  expect(all.filter((role) => canCreate(actorOf(role), 'post'))).toEqual([
    'administrator',
    'editor',
    'author',
    'contributor',
  ])
  expect(all.filter((role) => canCreate(actorOf(role), 'page'))).toEqual(['administrator', 'editor'])
})

it('a visitor may nothing, the software everything', () => {
  const visitor = brandActor({ kind: 'visitor' })
  for (const can of Object.values(policies))
    expect(can(visitor, postIn('draft', { createdById: null }))).toBe(false)
  expect(canPublish(systemActor('test'), postIn('draft'))).toBe(true)
})
