import { type HourStep, hourSteps } from '#lib/settings/hour-steps.ts'
import { stepPath, stepWords } from '../first-hour/step-words.ts'

/** What a new site still needs; it goes when all of it is done. */
export function FirstSteps({ done }: { done: Record<HourStep, boolean> }) {
  const open = hourSteps.filter((step) => !done[step])
  if (open.length === 0) return null
  return (
    <section className="sheet first-steps" aria-labelledby="first-steps-head">
      <h2 id="first-steps-head">First steps</h2>
      {open.length < hourSteps.length ? (
        <p className="quiet">
          {hourSteps.length - open.length} of {hourSteps.length} done. The others can wait for you.
        </p>
      ) : null}
      <ul>
        {open.map((step) => (
          <li key={step}>
            <a href={stepPath(step)}>{stepWords[step].title}</a>{' '}
            <span className="quiet">{stepWords[step].why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
