import type { PostNumbers } from '#lib/numbers/queries.ts'
import type { Period } from '#lib/numbers/schema.ts'
import { WideTable } from '../wide-table.tsx'
import { inNumber } from './day-words.ts'

/** The posts that were read most. */
export function MostRead({ posts, period }: { posts: readonly PostNumbers[]; period: Period }) {
  if (posts.length === 0) return <p className="quiet">No post was read in this time.</p>
  return (
    <WideTable label="What was read most" className="most-read">
      <thead>
        <tr>
          <th scope="col">Post</th>
          <th scope="col">Views</th>
          <th scope="col">Next steps</th>
        </tr>
      </thead>
      <tbody>
        {posts.map(({ id, title, language, views, clicks }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/admin/posts/${id}/numbers?days=${period}`} lang={language}>
                {title || 'Without a title'}
              </a>
            </th>
            <td>{inNumber(views)}</td>
            <td>{inNumber(clicks)}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  )
}
