import { richTextFromText } from '#lib/content/rich-text.ts'
import { database } from '#lib/database/client.ts'
import { mergeTerms } from '#lib/posts/merging/merge-terms.ts'
import { saveTag } from '#lib/posts/save-tag.ts'
import { saveTopic } from '#lib/posts/save-topic.ts'
import { saveSeries } from '#lib/series/save.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { file, site, tag } from '../../factories/site.ts'
import { linksOf, visit } from './visit.ts'

useDatabase()

it('links in the menu, the foot, the announcement and next steps lead on when what they name has moved', async () => {
  const editor = await staff('editor')
  const topicId = await saveTopic(editor, { name: 'Boats' })
  const targetId = await saveTopic(editor, { name: 'River life' })
  const named = await tag({ slug: 'rain', name: 'Rain' })
  const { id: postId, path } = await post()
  await file({ id: postId }, { topics: [{ id: topicId }], tags: [named] })
  const seriesId = await saveSeries(editor, { name: 'The well', postIds: [postId] })
  await site({
    menu: [
      { label: 'Boats', url: '/topics/boats' },
      { label: 'The well', url: '/series/the-well' },
    ],
    footerLinks: [{ label: 'Boats by feed', url: '/topics/boats/feed.xml' }],
    announcement: { text: 'The rain has come', url: '/tags/rain', until: '' },
  })
  const step = await database().nextStep.create({
    data: {
      kind: 'learn',
      title: 'Read',
      text: richTextFromText('More of it.') as never,
      linkUrl: '/topics/boats',
      linkLabel: 'Boats',
    },
  })

  await saveTopic(editor, { id: topicId, name: 'Ships', slug: 'ships' })
  await mergeTerms(editor, { kind: 'topic', sourceId: topicId, targetId })
  await saveTag(editor, { id: named.id, name: 'Monsoon', slug: 'monsoon' })
  await saveSeries(editor, { id: seriesId, name: 'The deep well', postIds: [postId] })

  const links = linksOf(await visit(path))
  const leads = async (from: string) => {
    expect(links).toContain(from)
    const { status, headers } = await visit(from)
    return [status, headers.get('location')]
  }
  expect(await leads('/topics/boats')).toEqual([301, '/topics/river-life'])
  expect(await leads('/topics/boats/feed.xml')).toEqual([301, '/topics/river-life/feed.xml'])
  expect(await leads('/tags/rain')).toEqual([301, '/tags/monsoon'])
  expect(await leads('/series/the-well')).toEqual([200, null])
  expect(await leads(`/-/go/${step.id}?post=${postId}`)).toEqual([302, 'http://localhost:3000/topics/boats'])
  for (const end of ['/topics/river-life', '/topics/river-life/feed.xml', '/tags/monsoon']) {
    expect([end, (await visit(end)).status]).toEqual([end, 200])
  }
})
