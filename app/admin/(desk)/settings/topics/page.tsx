import { topicChoices } from '#components/admin/posts/topic-choices.ts'
import { TagList } from '#components/admin/topics/tag-list.tsx'
import { TopicTree } from '#components/admin/topics/topic-tree.tsx'
import { listTags, listTopics } from '#lib/posts/term-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { dropTag, dropTopic, keepTag, keepTopic } from './actions.ts'

export default adminPage({
  name: '/admin/settings/topics',
  access: 'topic.manage',
  render: async ({ actor, search: { search = '' } }) => {
    const [topics, tags] = await Promise.all([listTopics(actor), listTags(actor, { search })])
    return (
      <>
        <h1>Topics and tags</h1>
        <h2>Topics</h2>
        <p>A few, as a small tree: what somebody would look for. Each has its page and its feed.</p>
        <TopicTree topics={topicChoices(topics)} save={keepTopic} remove={dropTopic} />
        <h2>Tags</h2>
        <p>They come as they are written on posts. Here they are put right or taken away.</p>
        <TagList tags={tags} search={search} save={keepTag} remove={dropTag} />
      </>
    )
  },
})
