import { feedRoute } from '../../../feed-route.ts'
import { followTag } from '../../tag-page.tsx'

export const GET = feedRoute('/tags/[slug]/atom.xml', 'atom', ({ slug }) => followTag(slug!))
