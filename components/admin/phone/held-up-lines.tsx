import { arrivedInWords } from '#lib/posts/arrived-in-words.ts'
import type { HeldUp } from '#lib/posts/pictures-on-their-way.ts'
import { momentInWords } from '../posts/zoned-time.ts'

/** On the desk: what should be public by now and waits for its pictures. */
export function HeldUpLines({ posts, timeZone }: { posts: HeldUp[]; timeZone: string }) {
  if (posts.length === 0) return null
  return (
    <ul className="plain-list waits held-up" role="alert">
      {posts.map(({ id, title, dueAt, arrived }) => (
        <li key={id}>
          <a href={`/admin/posts/${id}`}>
            “{title}” should have gone out {momentInWords(dueAt, timeZone, new Date())}.{' '}
            {arrivedInWords(arrived)}; it goes out when all are here.
          </a>
        </li>
      ))}
    </ul>
  )
}
