import './first-hour.css'
import type { ReactNode } from 'react'
import { type HourStep, hourSteps } from '#lib/settings/hour-steps.ts'
import { pathAfter, stepPath, stepWords } from './step-words.ts'

interface HourFrameProps {
  step: HourStep
  done: Record<HourStep, boolean>
  children: ReactNode
}

/** One step of the first hour, with the way to the others. */
export function HourFrame({ step, done, children }: HourFrameProps) {
  const place = hourSteps.indexOf(step) + 1
  return (
    <div className="first-hour">
      <nav aria-label="The first hour">
        <ol className="plain-list">
          {hourSteps.map((one, at) => (
            <li key={one}>
              <a
                href={stepPath(one)}
                aria-current={one === step ? 'step' : undefined}
                aria-label={`${at + 1}: ${stepWords[one].title}${done[one] ? ', done' : ''}`}
                data-done={done[one] || undefined}
              >
                {done[one] ? '✓' : at + 1}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <p className="quiet">
        Step {place} of {hourSteps.length}
        {done[step] ? '. This is done; you can change it.' : ''}
      </p>
      <h1>{stepWords[step].title}</h1>
      {children}
      <p>
        <a className="later" href={pathAfter(step)}>
          {place === hourSteps.length ? 'To the desk' : done[step] ? 'Next step' : 'Later'}
        </a>
      </p>
    </div>
  )
}
