import { MantineProvider } from '@mantine/core'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { parseFragment } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Places } from '#components/admin/desk/places.tsx'
import { ImportForm } from '#components/admin/import/import-form.tsx'
import { EraseButton } from '#components/admin/moderation/erase-button.tsx'
import { InvitationList } from '#components/admin/people/invitation-list.tsx'
import { AddPictures } from '#components/admin/pictures/add-pictures.tsx'
import { ActionBar } from '#components/admin/posts/action-bar.tsx'
import { RestoreButton } from '#components/admin/posts/restore-button.tsx'
import { TagList } from '#components/admin/topics/tag-list.tsx'
import { TopicTree } from '#components/admin/topics/topic-tree.tsx'
import { attribute, type Element, elementsOf, textOf } from '../app/site/visit.ts'

const never = async () => await new Promise<never>(() => {})

/** As the server sends it: no script has run. */
function sent(component: ReactNode): Element[] {
  const router = { refresh: () => {}, push: () => {} } as never
  const markup = renderToStaticMarkup(
    <AppRouterContext value={router}>
      <PathnameContext value="/admin">
        <MantineProvider>{component}</MantineProvider>
      </PathnameContext>
    </AppRouterContext>,
  )
  return elementsOf(parseFragment(markup))
}

function takesClicks(button: Element): boolean {
  for (let node: unknown = button; node && typeof node === 'object'; node = (node as Element).parentNode) {
    if ('tagName' in node && attribute(node as Element, 'inert') !== undefined) return false
  }
  return true
}

const post = {
  id: 'one',
  version: 3,
  status: 'published',
  may: { edit: true, publish: true, trash: true, restoreFromTrash: false },
} as never
const saving = {
  standing: { status: 'published', version: 3, wasPublic: true, publishedAt: null, path: '/one/' },
  state: { is: 'saved', at: new Date(0), by: null },
  isDirty: false,
  fields: {},
} as never

const screens: [name: string, component: ReactNode, buttons: string[]][] = [
  ['the menu', <Places key="1" siteTitle="Site" places={[]} name="Ada" />, ['Sign out']],
  [
    'a post’s actions',
    <ActionBar
      key="2"
      post={post}
      saving={saving}
      steps={{ isRunning: false, timing: {} } as never}
      timeZone="UTC"
      letter={null}
    />,
    ['Update', 'More'],
  ],
  ['adding pictures', <AddPictures key="3" />, ['Add pictures']],
  ['an import', <ImportForm key="4" begin={never} look={never} />, ['Try it first', 'Bring it']],
  [
    'topics',
    <TopicTree
      key="5"
      topics={[{ id: '1', name: 'River', slug: 'river', depth: 0, postCount: 1 } as never]}
      save={never}
      remove={never}
      merge={never}
    />,
    ['Change', 'Remove', 'Add a topic'],
  ],
  [
    'tags',
    <TagList
      key="6"
      tags={[{ id: '1', name: 'rest', slug: 'rest', postCount: 1 } as never]}
      others={[]}
      search=""
      save={never}
      remove={never}
      merge={never}
    />,
    ['Change', 'Remove'],
  ],
  [
    'an old version',
    <RestoreButton
      key="7"
      revisionId="1"
      version={1}
      postId="1"
      gone={{ authors: 0, topics: 0, tags: 0, pictures: 0 }}
      restore={never}
    />,
    ['Restore'],
  ],
  ['erasing', <EraseButton key="8" commentId="1" version={1} erase={never} />, ['Erase this comment…']],
  [
    'invitations',
    <InvitationList
      key="9"
      invitations={[{ id: '1', kind: 'invite', name: 'Joon', email: 'j@x.example', role: 'viewer' } as never]}
      takeBack={never}
    />,
    ['Take back'],
  ],
]

it.each(screens)('%s take no click before the page’s script runs', (_, component, words) => {
  const buttons = sent(component).filter(
    (element) => element.tagName === 'button' && words.includes(textOf(element).trim()),
  )
  expect(buttons.map((button) => textOf(button).trim())).toEqual(words)
  expect(buttons.filter(takesClicks).map((button) => textOf(button).trim())).toEqual([])
})
