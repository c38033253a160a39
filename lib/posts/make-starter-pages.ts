import { type Block, type Document, parseDocument } from '#lib/content/schema.ts'
import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { blanks } from './blanks.ts'
import { create } from './create.ts'
import { StarterPagesForm } from './starter-schema.ts'
import { starterTexts } from './starter-texts.ts'

/**
 * Makes a draft of each page that was asked for and is not there yet, with blanks for what only the people of
 * the site know; the name of the organisation is filled in where the settings say it.
 * @returns how many were made
 */
export async function makeStarterPages(actor: Actor, sent: StarterPagesForm): Promise<number> {
  requirePermission(actor, 'page.write')
  const { names } = parseForm(StarterPagesForm, sent)
  const [{ organisation }, there] = [await findSite(), await titlesOfPages()]
  const missing = names.map((name) => starterTexts[name]).filter(({ title }) => !there.has(title))
  for (const { title, excerpt, lines } of missing) {
    const filled = organisation ? lines.replaceAll(blanks.organisation, organisation) : lines
    const body = documentOf(filled)
    await create(actor, { kind: 'page', title, excerpt, body, language: 'en', protection: 'none' })
  }
  return missing.length
}

async function titlesOfPages(): Promise<Set<string>> {
  const titles = Object.values(starterTexts).map(({ title }) => title)
  const rows = await database().post.findMany({
    where: { kind: 'page', title: { in: titles }, status: { not: 'trashed' } },
    select: { title: true },
  })
  return new Set(rows.map(({ title }) => title))
}

function documentOf(lines: string): Document {
  const content: unknown[] = []
  for (const line of lines.trim().split('\n')) {
    const last = content.at(-1) as Block | undefined
    if (line.startsWith('## ')) content.push({ type: 'heading', content: words(line.slice(3)) })
    else if (!line.startsWith('- ')) content.push(paragraph(line))
    else if (last?.type === 'bulletList') last.content.push(item(line.slice(2)) as never)
    else content.push({ type: 'bulletList', content: [item(line.slice(2))] })
  }
  return parseDocument({ type: 'doc', version: 1, content })
}

const words = (text: string) => [{ type: 'text', text }]
const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) })
const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] })
