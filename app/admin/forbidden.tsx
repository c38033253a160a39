export default function Forbidden() {
  return (
    <div className="entry">
      <main>
        <h1>This is not yours to open</h1>
        <p>Your role does not allow this page. An administrator can change that.</p>
        <p>
          <a href="/admin">Back to your desk</a>
        </p>
      </main>
    </div>
  )
}
