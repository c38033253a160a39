import { termFeedRoute } from '../../../feed-route.ts'
import { followTag } from '../../tag-page.tsx'

export const GET = termFeedRoute('tag', '/tags/[slug]/feed.xml', 'rss', ({ slug }) => followTag(slug!))
