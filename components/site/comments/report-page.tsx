import { longestReport } from '#lib/comments/reports/report-schema.ts'
import { awayIn } from '../words/away-and-pause.ts'
import type { Words } from '../words/en.ts'
import { usualWaitIn } from '../words/usual-wait.ts'
import type { NoticeValues } from './notice-page.tsx'
import { Problem, ReportFrame, type ReportProps, Trap } from './report-frame.tsx'

/** What is wrong with a comment, in one press and as many words as somebody likes. */
export function ReportPage(props: ReportProps & { kind?: string; typed?: string }) {
  const { place, words, problem, kind, typed } = props
  const text = words.reports
  return (
    <ReportFrame {...props} title={text.title}>
      <p>{text.intro}</p>
      <form method="post" action={`/-/report/${place}`} className="report" autoComplete="off">
        <Problem text={problem?.message ?? problem?.errors.kind} />
        <fieldset className="choices">
          <legend>{text.what}</legend>
          {Object.entries(text.kinds).map(([name, label], at) => (
            <label className="choice" key={name}>
              <input
                type="radio"
                name="kind"
                value={name}
                required
                defaultChecked={name === kind}
                {...(at === 0 && problem?.errors.kind && { autoFocus: true })}
              />
              {label}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="report-words">{text.words}</label>
          <p className="field-note" id="report-note">
            {text.wordsNote}
          </p>
          <Problem text={problem?.errors.words} />
          <textarea
            id="report-words"
            name="words"
            rows={4}
            dir="auto"
            autoComplete="off"
            defaultValue={typed}
            maxLength={longestReport}
            aria-describedby="report-note"
            {...(problem?.errors.words && { autoFocus: true })}
          />
        </div>
        <Trap words={words} />
        <p>
          <button type="submit">{text.send}</button>
        </p>
      </form>
    </ReportFrame>
  )
}

/** The same whatever was reported, and whether there is such a comment or not. */
export function ReportedPage({ notice, ...props }: ReportProps & { notice: NoticeValues | null }) {
  const { site, words } = props
  const text = words.reports
  return (
    <ReportFrame {...props} title={text.doneTitle} isDone>
      <p role="status">
        {text.done(usualWaitIn(words, site))} {awayIn(words, site)}
      </p>
      {notice && <Receipt notice={notice} words={words} />}
    </ReportFrame>
  )
}

function Receipt({ notice, words }: { notice: NoticeValues; words: Words }) {
  const text = words.reports.notice
  return (
    <>
      {notice.email && <p>{words.reports.doneMail}</p>}
      <dl className="receipt">
        <dt>{text.address}</dt>
        <dd>{notice.address}</dd>
        <dt>{text.why}</dt>
        <dd dir="auto">{notice.why}</dd>
      </dl>
    </>
  )
}
