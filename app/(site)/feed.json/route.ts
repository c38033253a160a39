import { feedRoute } from '../feed-route.ts'

export const GET = feedRoute('/feed.json', 'json', async () => ({ list: '/', filter: {} }))
