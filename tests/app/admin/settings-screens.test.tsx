import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { settingsPlacesFor } from '#components/admin/settings/settings-places.ts'
import { listEndpoints } from '#lib/web/registry.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const screens = [
  'site',
  'look',
  'languages',
  'next-steps',
  'authors',
  'topics',
  'series',
  'redirects',
  'blocked',
]

it.each(screens)('the screen settings/%s says first what it is for', async (name) => {
  await import(`../../../app/admin/(desk)/settings/${name}/page.tsx`)
  const path = `/admin/settings/${name}`
  const page = listEndpoints().find((endpoint) => endpoint.name === path)!
  const actor = await staff('administrator')
  const shown = (await page.tryAs(actor, {})) as ReactNode
  const html = renderToStaticMarkup(<MantineProvider>{shown}</MantineProvider>)
  expect(html).toMatch(/<h1>[^<]+<\/h1>(<h2>[^<]+<\/h2>|<nav.*?<\/nav>)?<p[^>]*>[A-Z][^<]{20,}\./)
  expect(settingsPlacesFor(actor).map(({ href }) => href)).toContain(path)
})
