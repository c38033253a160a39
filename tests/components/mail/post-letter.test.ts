import { joiningMail } from '#components/mail/joining-mail.tsx'
import { type LetterProps, postLetter } from '#components/mail/post-letter.tsx'
import { wordsFor } from '#components/site/words/catalogues.ts'
import { parseDocument } from '#lib/content/schema.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { SiteSettings } from '#lib/settings/schema.ts'
import { letterSettings } from '../../factories/circle.ts'

const site = SiteSettings.parse({ title: 'Kapok Lane', letters: letterSettings() })
const siteUrl = 'https://kapoklane.example'
const links = { change: `${siteUrl}/-/subscription/K`, leave: `${siteUrl}/-/unsubscribe/K` }

const picture = {
  id: '01a2023d-0000-7000-8000-000000000001',
  width: 1280,
  height: 960,
  sources: [{ width: 1280, webp: '/media/ab/1.webp', jpeg: '/media/ab/1.jpg' }],
  origin: 'own' as const,
}

const body = parseDocument({
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Read ' },
        {
          type: 'text',
          text: 'the report',
          marks: [{ type: 'link', attrs: { href: 'https://example.org/r?utm_source=x&b=%20c#d' } }],
        },
        { type: 'text', text: ' and ' },
        { type: 'text', text: 'about us', marks: [{ type: 'link', attrs: { href: '/about/' } }] },
      ],
    },
  ],
})

const post = (values: Partial<WholePost> = {}): WholePost => ({
  id: '01a2023d-0000-7000-8000-000000000002',
  path: '/2026/11/the-lamp/',
  title: 'The lamp & the window',
  excerpt: 'A lamp burns.',
  language: 'en',
  publishedAt: new Date('2026-11-20T09:00:00Z'),
  protection: 'none',
  commentCount: 0,
  cover: { picture, alt: 'A lamp', caption: '' },
  authors: [{ id: '1', slug: 'dara', name: 'Dara' }],
  topics: [],
  kind: 'post',
  body,
  pictures: new Map(),
  updatedAt: new Date('2026-11-20T09:00:00Z'),
  archivedAt: null,
  tags: [],
  guid: null,
  translationOf: null,
  commentsMode: null,
  nextStepsMode: 'none',
  metaTitle: '',
  metaDescription: '',
  ...values,
})

const letter = (values: Partial<WholePost> = {}, more: Partial<LetterProps> = {}) =>
  postLetter({ post: post(values), steps: [], site, siteUrl, words: wordsFor(site), links, ...more })

const hrefsIn = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))

it('says who told the story and to whom', async () => {
  const authors = [{ id: '1', slug: 'lotus', name: 'Lotus', toldTo: 'Dara' }]
  const { html, text } = await letter({ authors })
  for (const said of [html, text]) expect(said).toContain('Lotus, as told to Dara')
})

it('carries the post whole, every link exactly as it was written, and nothing else that leads anywhere', async () => {
  const { html } = await letter()
  const url = `${siteUrl}/2026/11/the-lamp/`
  expect(hrefsIn(html)).toEqual([
    `${siteUrl}/`,
    url,
    'https://example.org/r?utm_source=x&b=%20c#d',
    `${siteUrl}/about/`,
    url,
    links.change,
    links.leave,
  ])
})

it('fetches nothing but the site’s own picture, which is the same for every reader', async () => {
  const { html } = await letter()
  expect(html.match(/<img[^>]*>/g)).toHaveLength(1)
  expect(html).toContain(`src="${siteUrl}/media/ab/1.jpg"`)
  expect(html).not.toMatch(/url\(|@import|<link|<script/)
})

it('about people at risk has the summary alone, and no picture', async () => {
  for (const protection of ['adult', 'child', 'not_sure'] as const) {
    const { html, text } = await letter({ protection })
    expect(html).not.toContain('<img')
    expect(html + text).not.toContain('the report')
    expect(text).toContain('A lamp burns.')
    expect(text).toContain('Read the whole post')
  }
})

it('ends with why it came, how to change or leave, and the postal address, in both parts', async () => {
  const { html, text } = await letter()
  for (const part of [html, text]) {
    expect(part).toContain('You get this letter because you asked for new posts from Kapok Lane by e-mail.')
    expect(part).toContain('7 Kapok Lane')
    expect(part).toContain(links.leave)
  }
})

it('is written in the post’s language and its direction', async () => {
  const { html } = await letter({ language: 'ar' })
  expect(html).toMatch(/<html[^>]*dir="rtl"[^>]*lang="ar"|<html[^>]*lang="ar"[^>]*dir="rtl"/)
})

it('the mails of joining say what to do, and that doing nothing is fine', async () => {
  const given = { site, siteUrl, words: wordsFor(site), link: `${siteUrl}/-/join/K` }
  const confirm = await joiningMail({ ...given, mail: 'confirm' })
  expect(confirm.subject).toBe('Do you want letters from Kapok Lane?')
  expect(confirm.text).toContain(given.link)
  expect(hrefsIn(confirm.html)).toEqual([`${siteUrl}/`, given.link])
  expect(confirm.text).toContain('If it was not you, do nothing.')
  const already = await joiningMail({ ...given, mail: 'already' })
  expect(already.text).toContain('nothing was changed')
  expect(hrefsIn(already.html)).toEqual([`${siteUrl}/`, given.link])
})
