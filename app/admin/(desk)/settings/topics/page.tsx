import { topicChoices } from '#components/admin/posts/topic-choices.ts'
import { MergeList } from '#components/admin/topics/merge-list.tsx'
import { TagList } from '#components/admin/topics/tag-list.tsx'
import { TopicTree } from '#components/admin/topics/topic-tree.tsx'
import { listMerges } from '#lib/posts/merging/queries.ts'
import { listTags, listTopics } from '#lib/posts/term-queries.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { dropTag, dropTopic, keepTag, keepTopic, mergeTerm, unmergeTerm } from './actions.ts'

export default adminPage({
  name: '/admin/settings/topics',
  access: 'topic.manage',
  render: async ({ actor, search: { search = '' } }) => {
    const [topics, tags, others, merges, { timeZone }] = await Promise.all([
      listTopics(actor),
      listTags(actor, { search }),
      listTags(actor),
      listMerges(actor),
      findSite(),
    ])
    return (
      <>
        <h1>Topics and tags</h1>
        <h2>Topics</h2>
        <p>A few, as a small tree: what somebody would look for. Each has its page and its feed.</p>
        <TopicTree topics={topicChoices(topics)} save={keepTopic} remove={dropTopic} merge={mergeTerm} />
        <h2>Tags</h2>
        <p>They come as they are written on posts. Here they are put right or taken away.</p>
        <TagList
          tags={tags}
          others={others}
          search={search}
          save={keepTag}
          remove={dropTag}
          merge={mergeTerm}
        />
        <MergeList merges={merges} timeZone={timeZone} undo={unmergeTerm} />
      </>
    )
  },
})
