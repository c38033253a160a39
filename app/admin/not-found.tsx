export default function NotFound() {
  return (
    <div className="entry">
      <main>
        <h1>There is nothing here</h1>
        <p>It was moved or deleted, or the address has a slip in it.</p>
        <p>
          <a href="/admin">Back to your desk</a>
        </p>
      </main>
    </div>
  )
}
