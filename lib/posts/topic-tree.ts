export interface Topic {
  id: string
  slug: string
  name: string
  description: string
  parentId: string | null
}

/** The topic and all below it, each once even in a tree that bites its tail. */
export function topicAndBelow(topics: readonly Topic[], id: string): string[] {
  const found = new Set([id])
  for (const known of found) {
    for (const topic of topics) if (topic.parentId === known) found.add(topic.id)
  }
  return [...found]
}

/** From the top down to the topic's parent. */
export function topicsAbove(topics: readonly Topic[], id: string): Topic[] {
  const above: Topic[] = []
  const find = (wanted: string | null | undefined) => topics.find((topic) => topic.id === wanted)
  for (let next = find(find(id)?.parentId); next && !above.includes(next); next = find(next.parentId)) {
    above.unshift(next)
  }
  return above
}

export const topicsBelow = (topics: readonly Topic[], id: string | null): Topic[] =>
  topics.filter((topic) => topic.parentId === id)
