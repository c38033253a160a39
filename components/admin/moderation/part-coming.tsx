export const PartComing = () => (
  <p className="quiet" role="status">
    This part of the page is on its way.
  </p>
)
