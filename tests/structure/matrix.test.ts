import { globSync } from 'node:fs'
import { join } from 'node:path'
import { type Actor, brandActor } from '#lib/people/actor.ts'
import { duties, type Permission, type Role, roleAllows, roles } from '#lib/people/roles.ts'
import { type Endpoint, isBuiltBySeam, listEndpoints } from '#lib/web/registry.ts'
import { useDatabase } from '../factories/database.ts'
import { staff, visitor } from '../factories/people.ts'
import { matrix } from './matrix.ts'

useDatabase()

const root = join(__dirname, '../..')
const files = globSync('app/**/{page,route,actions}.{ts,tsx}', { cwd: root }).sort()

/** next-auth answers these itself; the front door guards them. */
const notOurs = ['app/api/auth/[...nextauth]/route.ts']

const pastTheSeam: string[] = []

beforeAll(async () => {
  for (const file of files.filter((name) => !notOurs.includes(name))) {
    const module = (await import(join(root, file))) as Record<string, unknown>
    const entries = Object.entries(module).filter(([, value]) => typeof value === 'function')
    if (entries.length === 0) pastTheSeam.push(`${file} exports nothing`)
    for (const [name, entry] of entries) {
      if (!isBuiltBySeam(entry as object)) pastTheSeam.push(`${file} ${name}`)
    }
  }
})

const key = ({ kind, name }: Endpoint) => `${kind} ${name}`
const everyRole = Object.keys(roles) as Role[]

it('every page, route and action is built by the seam', () => {
  expect(pastTheSeam).toEqual([])
})

it('every endpoint has a row in the matrix, and every row an endpoint', () => {
  expect(listEndpoints().map(key).sort()).toEqual(Object.keys(matrix).sort())
})

it('each asks for the permission that its row names', () => {
  const asked = Object.fromEntries(listEndpoints().map((endpoint) => [key(endpoint), endpoint.access]))
  expect(asked).toEqual(matrix)
})

async function refusalOf(endpoint: Endpoint, actor: Actor): Promise<string | null> {
  const input = endpoint.kind === 'admin page' ? { params: {}, search: {} } : undefined
  const outcome = await endpoint.tryAs(actor, input).then(
    () => null,
    (error: { reason?: string }) => error.reason ?? null,
  )
  return outcome === 'unauthenticated' || outcome === 'forbidden' ? outcome : null
}

it('visitors get nothing that is not everybody’s', async () => {
  for (const endpoint of listEndpoints()) {
    if (endpoint.access === 'everybody') continue
    expect([key(endpoint), await refusalOf(endpoint, visitor())]).toEqual([key(endpoint), 'unauthenticated'])
  }
})

describe.each(everyRole)('as %s', (role) => {
  it('gets what the table of roles says and nothing more', async () => {
    const actor = await staff(role)
    for (const endpoint of listEndpoints()) {
      if (endpoint.access === 'everybody') continue
      const allowed = roleAllows(role, endpoint.access as Permission)
      expect([key(endpoint), await refusalOf(endpoint, actor)]).toEqual([
        key(endpoint),
        allowed ? null : 'forbidden',
      ])
    }
  })
})

it.each(['moderates', 'safety'] as const)('who %s beside their role gets what that adds', async (kind) => {
  const actor = brandActor({ ...(await staff('contributor')), duties: [kind] })
  for (const endpoint of listEndpoints()) {
    if (endpoint.access === 'everybody') continue
    const access = endpoint.access as Permission
    const allowed = roleAllows('contributor', access) || duties[kind].may.includes(access)
    expect([key(endpoint), await refusalOf(endpoint, actor)]).toEqual([
      key(endpoint),
      allowed ? null : 'forbidden',
    ])
  }
})

it('an administrator who looks as somebody else writes nothing anywhere', async () => {
  const own = await staff('administrator')
  const seenBy = {
    accountId: own.accountId,
    name: own.name,
    until: new Date(Date.now() + 60_000),
    asRole: true,
  }
  const looking = brandActor({ ...own, seenBy })
  const writes = listEndpoints().filter(
    ({ kind, name, whileLooking }) =>
      (kind === 'action' && !whileLooking) || (kind === 'staff route' && !name.startsWith('GET ')),
  )
  expect(writes.length).toBeGreaterThan(40)
  for (const endpoint of writes) {
    expect([key(endpoint), await refusalOf(endpoint, looking)]).toEqual([key(endpoint), 'forbidden'])
  }
})

it('what may be asked meanwhile is written down', () => {
  const asked = listEndpoints().filter(({ whileLooking }) => whileLooking)
  expect(asked.map(key).sort()).toEqual([
    'action media.list',
    'action notes.list',
    'action people.end-look',
    'action posts.check',
    'action posts.find-fitting',
    'action posts.find-originals',
    'action posts.find-timing',
    'action settings.check-targets',
    'action settings.find-targets',
  ])
})
