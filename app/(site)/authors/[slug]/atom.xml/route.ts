import { feedRoute } from '../../../feed-route.ts'
import { followAuthor } from '../../author-page.tsx'

export const GET = feedRoute('/authors/[slug]/atom.xml', 'atom', ({ slug }) => followAuthor(slug!))
