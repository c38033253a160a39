import { feedRoute } from '../feed-route.ts'

export const GET = feedRoute('/feed.xml', 'rss', async () => ({ list: '/', filter: {} }))
