/** The to-do list in one line; nothing when all is done. */
export const ToDescribe = ({ count }: { count: number }) =>
  count > 0 ? (
    <p className="sheet to-describe">
      <span>
        {count === 1
          ? 'One picture says nothing yet to people who do not see it.'
          : `${count} pictures say nothing yet to people who do not see them.`}
      </span>
      <a className="button-link" href="/admin/pictures/describe">
        Describe {count === 1 ? 'it' : 'them, one after the other'}
      </a>
    </p>
  ) : null
