import { globSync } from 'node:fs'
import { join } from 'node:path'
import { declaredParameters } from '#lib/page-cache/declared-parameters.ts'
import { isSharedPage } from '#lib/page-cache/page-address.ts'
import { listEndpoints } from '#lib/web/registry.ts'

/** `server.ts` decides what reaches a page before Next has loaded its route, so the list stands there too. */
test('the page cache lets through what each reader route declares, and nothing else', async () => {
  const root = join(import.meta.dirname, '../..')
  for (const file of globSync('app/**/route.{ts,tsx}', { cwd: root })) await import(join(root, file))
  const declared = listEndpoints()
    .filter(({ kind, name }) => kind === 'public route' && name.startsWith('GET '))
    // The others get the reader's own request, whole.
    .filter(({ name, query = [] }) => query.length > 0 && isSharedPage(name.slice('GET '.length)))
    .map(({ name, query }) => [name, query])
  const passed = Object.entries(declaredParameters).map(([name, parameters]) => [
    name,
    parameters.map((parameter) => parameter.split('=', 1)[0]),
  ])
  expect(Object.fromEntries(passed)).toEqual(Object.fromEntries(declared))
})
