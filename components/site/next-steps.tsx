import type { PublicNextStep } from '#lib/circle/public-queries.ts'
import { isExternal } from '#lib/content/links.ts'
import { richTextToHtml } from '#lib/content/rich-text.ts'
import { spokenIn } from './direction.ts'
import { StepIcon } from './icons.tsx'
import { RenderedHtml } from './rendered-html.tsx'
import type { Words } from './words/en.ts'

interface Props {
  steps: readonly PublicNextStep[]
  origin: string
  words: Words
  /** The language of the steps, and that of the page around them. */
  language: string
  around: string
}

/** What a reader can do now: a verb, a sentence and a link each. */
export function NextSteps({ steps, origin, words, language, around }: Props) {
  if (steps.length === 0) return null
  return (
    <section id="next-steps" aria-labelledby="next-steps-title" {...spokenIn(words.language, around)}>
      <h2 id="next-steps-title">{words.nextSteps.title}</h2>
      <ul>
        {steps.map((step) => (
          <li key={step.id}>
            <p className="step-kind">
              <StepIcon kind={step.kind} /> {words.nextSteps.kinds[step.kind]}
            </p>
            <div className="step" {...spokenIn(language, words.language)}>
              <h3>{step.title}</h3>
              <RenderedHtml
                className="step-text"
                html={richTextToHtml(step.text, { channel: 'page', siteUrl: origin })}
              />
              {step.link && <StepLink link={step.link} origin={origin} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Its address is ours, so the place where it leads is said beside it; on paper it stands whole. */
function StepLink({ link, origin }: { link: NonNullable<PublicNextStep['link']>; origin: string }) {
  const { url, label, via } = link
  const host = isExternal(url, origin) ? URL.parse(url)?.host.replace(/^www\./, '') : null
  return (
    <p className="step-link">
      <a
        href={via ?? url}
        data-leads-to={URL.parse(url, origin)?.href}
        rel={[via && 'nofollow', host && 'noopener'].filter(Boolean).join(' ') || undefined}
      >
        {label}
      </a>{' '}
      {host && <span className="leads-to">{host}</span>}
    </p>
  )
}
