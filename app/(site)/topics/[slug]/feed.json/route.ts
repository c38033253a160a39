import { feedRoute } from '../../../feed-route.ts'
import { followTopic } from '../../topic-page.tsx'

export const GET = feedRoute('/topics/[slug]/feed.json', 'json', ({ slug }) => followTopic(slug!))
