import { feedRoute } from '../../../feed-route.ts'
import { followTag } from '../../tag-page.tsx'

export const GET = feedRoute('/tags/[slug]/feed.json', 'json', ({ slug }) => followTag(slug!))
