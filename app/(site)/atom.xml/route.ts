import { feedRoute } from '../feed-route.ts'

export const GET = feedRoute('/atom.xml', 'atom', async () => ({ list: '/', filter: {} }))
