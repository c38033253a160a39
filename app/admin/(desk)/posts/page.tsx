import { PostFilters } from '#components/admin/posts/post-filters.tsx'
import { PostList } from '#components/admin/posts/post-list.tsx'
import { topicChoices } from '#components/admin/posts/topic-choices.ts'
import { may } from '#lib/people/actor.ts'
import { listAuthors } from '#lib/people/author-queries.ts'
import { listPosts } from '#lib/posts/queries.ts'
import { ListPostsForm } from '#lib/posts/schema.ts'
import { listTopics } from '#lib/posts/term-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'

const names = ['status', 'kind', 'authorId', 'topicId', 'search', 'cursor'] as const

export default adminPage({
  name: '/admin/posts',
  access: 'post.write',
  render: async ({ actor, search }) => {
    const given = Object.fromEntries(names.map((name) => [name, search[name] || undefined]))
    const asked = ListPostsForm.safeParse(given).data ?? {}
    const [{ posts, next, counts }, authors, topics, { timeZone }] = await Promise.all([
      listPosts(actor, asked),
      listAuthors(actor),
      listTopics(actor),
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
        <PostList
          posts={posts}
          asked={asked}
          next={next}
          timeZone={timeZone}
          maySeeNumbers={may(actor, 'numbers.see')}
        />
      </>
    )
  },
})
