'use client'

export default function AdminError({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="entry">
      <main>
        <h1>Something went wrong here</h1>
        <p>It was noted. What was saved before is safe.</p>
        <p>
          <button type="button" onClick={reset}>
            Try again
          </button>{' '}
          or <a href="/admin">go back to your desk</a>.
        </p>
      </main>
    </div>
  )
}
