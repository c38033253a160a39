import { termFeedRoute } from '../../../feed-route.ts'
import { followTopic } from '../../topic-page.tsx'

export const GET = termFeedRoute('topic', '/topics/[slug]/feed.xml', 'rss', ({ slug }) => followTopic(slug!))
