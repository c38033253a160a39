export const PracticeOffer = () => (
  <p className="sheet">
    New here? <a href="/admin/comments/practice">Practise on invented comments first</a>: ten minutes, nothing
    is kept, and nobody sees what you decide.
  </p>
)
