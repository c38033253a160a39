import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const sources = globSync('{app,components,lib,prisma,scripts}/**/*.{ts,tsx}', { cwd: root })
  .concat('server.ts', 'worker.ts')
  .filter((file) => !file.includes('generated'))
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const containing = (pattern: RegExp, files = sources) => files.filter((file) => pattern.test(text(file)))

it('sees the sources', () => {
  expect(sources.length).toBeGreaterThan(100)
})

it('only the seam makes an actor who is staff or a visitor', () => {
  expect(containing(/\bbrandActor\b/).sort()).toEqual([
    'lib/people/actor.ts',
    'lib/web/actor-of-link.ts',
    'lib/web/session-cookie.ts',
  ])
})

it('raw HTML is injected in one file', () => {
  expect(containing(/dangerouslySetInnerHTML/)).toEqual(['components/site/rendered-html.tsx'])
})

it('whoever has no pointer scrolls every table of the desk by keys', () => {
  const desk = sources.filter((file) => /^(app|components)\/admin\//.test(file))
  expect(containing(/<table\b/, desk)).toEqual(['components/admin/wide-table.tsx'])
  expect(text('components/admin/wide-table.tsx')).toMatch(
    /<section [^>]*aria-label=\{label\} tabIndex=\{0\}>/,
  )
})

it('SQL is never put together from strings', () => {
  expect(containing(/\$(query|execute)RawUnsafe|Prisma\.raw\b|Prisma\.skip\b/)).toEqual([])
})

it('pictures never keep their metadata', () => {
  expect(containing(/\b(withMetadata|keepExif|keepMetadata|keepIccProfile|keepXmp)\b/)).toEqual([])
})

it('server actions exist only in actions.ts, each one expression of the seam', () => {
  const declaring = containing(/^\s*['"]use server['"]/m)
  expect(declaring.filter((file) => !file.endsWith('/actions.ts'))).toEqual([])
  for (const file of declaring) {
    const exports = text(file).match(/^export .*/gm) ?? []
    expect(exports.filter((line) => !/^export const \w+ = formAction\(\{?/.test(line))).toEqual([])
  }
})

it('public queries carry public in their names', () => {
  for (const file of sources.filter((name) => name.endsWith('public-queries.ts'))) {
    const exported = [...text(file).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(
      ([, name]) => name!,
    )
    const unsaid = exported.filter((name) => !/Public|findSite/.test(name))
    expect([file, unsaid]).toEqual([file, []])
  }
})

it('reader components keep no state and set no style attribute', () => {
  const site = sources.filter((file) => file.startsWith('components/site/'))
  expect(containing(/\buse(State|Effect|Ref|Context)\(|['"]use client['"]|\bstyle=\{/, site)).toEqual([])
})

it('no file is named for nothing', () => {
  const vague = /(^|\/)(utils?|helpers?|service|manager|types|common|misc|index)\.tsx?$/
  expect(sources.filter((file) => vague.test(file) && file !== 'prisma/seed/index.ts')).toEqual([])
})

it('each model names the subject that owns it', () => {
  const schema = text('prisma/schema.prisma')
  const unowned = [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+)/gm)].filter(
    ([, notes]) => !/Owner: \w+/.test(notes!),
  )
  expect(unowned.map(([, , name]) => name)).toEqual([])
})
