import type { Words } from '../words/en.ts'

/**
 * Where a review link leads: its code stands after the `#`, which only the browser knows. The script sends
 * it on; without one it is pasted.
 */
export function CodePage({ words, problem }: { words: Words; problem?: string | undefined }) {
  const text = words.review
  return (
    <div className="sheet notice">
      <h1>{text.codeTitle}</h1>
      <p>{text.codeText}</p>
      <form id="review-code" className="review-form" method="post" action="/-/preview" autoComplete="off">
        {problem && (
          <p className="form-problem" id="review-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="field">
          <label htmlFor="review-code-field">{text.codeLabel}</label>
          <input
            id="review-code-field"
            name="code"
            type="text"
            required
            maxLength={500}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'review-problem' : undefined}
          />
        </div>
        <button type="submit">{text.codeButton}</button>
      </form>
    </div>
  )
}
