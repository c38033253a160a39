interface FirstStepsProps {
  hasName: boolean
  hasLook: boolean
  hasPost: boolean
}

/** What a new site needs before anybody reads it; it goes when all of it is done. */
export function FirstSteps({ hasName, hasLook, hasPost }: FirstStepsProps) {
  if (hasName && hasLook && hasPost) return null
  return (
    <section className="sheet first-steps" aria-labelledby="first-steps-head">
      <h2 id="first-steps-head">Three first steps</h2>
      <ol>
        <Step isDone={hasName} href="/admin/settings/site" label="Give the site its name">
          and say who publishes it, in which language and time zone.
        </Step>
        <Step isDone={hasLook} href="/admin/settings/look" label="Choose its look">
          A logo, a colour, a menu; the preview shows the page as you go.
        </Step>
        <Step isDone={hasPost} href="/admin/posts/new" label="Write the first post">
          Nobody reads it before you publish it.
        </Step>
      </ol>
    </section>
  )
}

function Step(props: { isDone: boolean; href: string; label: string; children: string }) {
  const { isDone, href, label, children } = props
  return (
    <li>
      <a href={href}>{label}</a> <span className="quiet">{isDone ? 'Done.' : children}</span>
    </li>
  )
}
