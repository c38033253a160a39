import { type Topic, topicsBelow } from '#lib/posts/topic-tree.ts'

/** The tree from the top down, each with how deep it stands; what hangs in a circle is left out. */
export function topicChoices<T extends Topic>(
  topics: readonly T[],
  under: string | null = null,
  depth = 0,
): (T & { depth: number })[] {
  return topicsBelow(topics, under).flatMap((topic) => [
    { ...(topic as T), depth },
    ...topicChoices(topics, topic.id, depth + 1),
  ])
}
