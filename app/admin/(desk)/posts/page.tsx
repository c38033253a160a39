import { BulkBar } from '#components/admin/posts/bulk-bar.tsx'
import { KeptLists } from '#components/admin/posts/kept-lists.tsx'
import { PostFilters } from '#components/admin/posts/post-filters.tsx'
import { PostList } from '#components/admin/posts/post-list.tsx'
import { topicChoices } from '#components/admin/posts/topic-choices.ts'
import { may } from '#lib/people/actor.ts'
import { listAuthors } from '#lib/people/author-queries.ts'
import { listOwnChanges } from '#lib/posts/bulk/queries.ts'
import { listFilters } from '#lib/posts/filter-queries.ts'
import { listPosts } from '#lib/posts/queries.ts'
import { ListPostsForm } from '#lib/posts/schema.ts'
import { listTopics } from '#lib/posts/term-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { changeMany, dropList, findFitting, keepList, undoMany } from './lists/actions.ts'

const names = ['status', 'kind', 'authorId', 'topicId', 'search', 'cursor'] as const

export default adminPage({
  name: '/admin/posts',
  access: 'post.write',
  render: async ({ actor, search }) => {
    const given = Object.fromEntries(names.map((name) => [name, search[name] || undefined]))
    const asked = ListPostsForm.safeParse(given).data ?? {}
    const { cursor, ...narrowedBy } = asked
    const [{ posts, next, counts }, authors, topics, lists, recent, { timeZone }] = await Promise.all([
      listPosts(actor, asked),
      listAuthors(actor),
      listTopics(actor),
      listFilters(actor),
      listOwnChanges(actor),
      findSite(),
    ])
    return (
      <>
        <h1>Posts</h1>
        <PostFilters
          asked={asked}
          counts={counts}
          authors={authors}
          topics={topicChoices(topics)}
          mayWritePages={may(actor, 'page.write')}
        />
        {asked.kind === 'page' && may(actor, 'page.write') ? (
          <p>
            <a href="/admin/settings/pages">Change the order of pages</a>
          </p>
        ) : null}
        <KeptLists lists={lists} asked={asked} keep={keepList} drop={dropList} />
        <PostList
          posts={posts}
          asked={asked}
          next={next}
          timeZone={timeZone}
          maySeeNumbers={may(actor, 'numbers.see')}
        />
        <BulkBar
          titles={Object.fromEntries(posts.map(({ id, title }) => [id, title]))}
          longList={next || cursor ? narrowedBy : null}
          topics={topicChoices(topics)}
          authors={authors}
          recent={recent}
          timeZone={timeZone}
          findFitting={findFitting}
          change={changeMany}
          undo={undoMany}
        />
      </>
    )
  },
})
