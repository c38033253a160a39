import { termFeedRoute } from '../../../feed-route.ts'
import { followTag } from '../../tag-page.tsx'

export const GET = termFeedRoute('tag', '/tags/[slug]/atom.xml', 'atom', ({ slug }) => followTag(slug!))
