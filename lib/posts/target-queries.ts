import { database } from '#lib/database/client.ts'
import { parseForm } from '#lib/parse-form.ts'
import { type Actor, requirePermission } from '#lib/people/actor.ts'
import { postUrl, seriesUrl, topicUrl } from './address.ts'
import { findLinkStates } from './checks/find-link-states.ts'
import type { LinkState } from './checks/finding.ts'
import { CheckTargetsForm, FindTargetsForm } from './schema.ts'

/** Something of this site that a menu can lead to. */
export interface Target {
  kind: 'page' | 'post' | 'topic' | 'series'
  label: string
  url: string
}

const mostOfAKind = 8

/** Pages, topics, series and posts with these letters in their names; also what readers do not see yet. */
export async function listTargets(actor: Actor, asked: FindTargetsForm): Promise<Target[]> {
  requirePermission(actor, 'settings.manage')
  const contains = parseForm(FindTargetsForm, asked).search.replace(/[\\%_]/g, '\\$&')
  const alike = { contains, mode: 'insensitive' } as const
  const names = { where: { name: alike }, orderBy: { name: 'asc' }, take: mostOfAKind } as const
  const texts = { NOT: { status: 'trashed' }, withdrawnAt: null, title: alike } as const
  const select = { title: true, path: true } as const
  const [pages, topics, series, posts] = await Promise.all([
    database().post.findMany({
      where: { kind: 'page', ...texts },
      orderBy: { title: 'asc' },
      take: mostOfAKind,
      select,
    }),
    database().topic.findMany({ ...names, select: { name: true, slug: true } }),
    database().series.findMany({ ...names, select: { name: true, slug: true } }),
    database().post.findMany({
      where: { kind: 'post', ...texts },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      take: mostOfAKind,
      select,
    }),
  ])
  const text = (kind: 'page' | 'post') => (row: { title: string; path: string }) => ({
    kind,
    label: row.title,
    url: postUrl(row.path),
  })
  return [
    ...pages.map(text('page')),
    ...topics.map(({ name, slug }) => ({ kind: 'topic' as const, label: name, url: topicUrl(slug) })),
    ...series.map(({ name, slug }) => ({ kind: 'series' as const, label: name, url: seriesUrl(slug) })),
    ...posts.map(text('post')),
  ]
}

/** Those that do not lead readers to something that is there, with what they lead to. */
export async function findTargetStates(
  actor: Actor,
  asked: CheckTargetsForm,
): Promise<Record<string, LinkState>> {
  requirePermission(actor, 'settings.manage')
  const { urls } = parseForm(CheckTargetsForm, asked)
  const states = await findLinkStates(database(), { hrefs: urls })
  return Object.fromEntries([...states].filter(([, state]) => state !== 'there'))
}
