import { feedRoute } from '../../../feed-route.ts'
import { followTopic } from '../../topic-page.tsx'

export const GET = feedRoute('/topics/[slug]/atom.xml', 'atom', ({ slug }) => followTopic(slug!))
