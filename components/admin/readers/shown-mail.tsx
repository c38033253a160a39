/** A mail as mail programs show it, where nothing in it can run, and its plain part. */
export function ShownMail({ src, text }: { src: string | null; text: string }) {
  return (
    <>
      {src ? <iframe className="shown-mail" title="The mail as it is shown" src={src} sandbox="" /> : null}
      <details className="sheet" open={!src}>
        <summary>The plain text part</summary>
        <pre className="plain-mail">{text}</pre>
      </details>
    </>
  )
}
