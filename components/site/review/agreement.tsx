import type { Reviewed } from '#lib/review/find-reviewed.ts'
import { dayInWords } from '../dates.ts'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'

export interface TypedName {
  name: string
  problem?: string | undefined
}

interface AgreementProps extends Pick<Reviewed, 'approvedAt' | 'isOld' | 'version'> {
  words: Words
  timeZone: string
  /** Of the text above. */
  language: string
  action: string
  typed?: TypedName | undefined
}

/** Where the link allows it: to say that this very text may be published. */
export function Agreement({ words, timeZone, language, approvedAt, isOld, ...form }: AgreementProps) {
  const text = words.review
  return (
    <section id="review-agreement" className="sheet review" {...spokenIn(words.language, language)}>
      <h2>{text.agreeTitle}</h2>
      {approvedAt ? (
        <p role="status">{text.agreed(dayInWords(approvedAt, { language: words.language, timeZone }))}</p>
      ) : isOld ? (
        <p>{text.old}</p>
      ) : (
        <AgreeForm words={words} {...form} />
      )}
    </section>
  )
}

function AgreeForm({
  words,
  action,
  version,
  typed,
}: Pick<AgreementProps, 'words' | 'action' | 'version' | 'typed'>) {
  const text = words.review
  const problem = typed?.problem
  return (
    <>
      <p>{text.agreeText}</p>
      <form className="review-form" method="post" action={action} autoComplete="off">
        <input type="hidden" name="version" value={version} />
        <div className={problem ? 'field field-wrong' : 'field'}>
          <label htmlFor="review-agree-name">{text.agreeName}</label>
          {problem && (
            <p className="field-error" id="review-agree-problem">
              {problem}
            </p>
          )}
          <input
            id="review-agree-name"
            name="name"
            type="text"
            required
            defaultValue={typed?.name}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'review-agree-problem' : undefined}
          />
        </div>
        <button type="submit">{text.agree}</button>
      </form>
    </>
  )
}
