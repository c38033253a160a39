import { feedRoute } from '../../../feed-route.ts'
import { followAuthor } from '../../author-page.tsx'

export const GET = feedRoute('/authors/[slug]/feed.xml', 'rss', ({ slug }) => followAuthor(slug!))
