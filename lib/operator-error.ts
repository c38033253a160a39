/** A failure that is told to the operator as one sentence, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}

/** Writes an error for the person at the terminal; only what nobody foresaw comes with its stack. */
export function tellOperator(error: unknown): void {
  const foreseen =
    error instanceof Error && ['OperatorError', 'RefusedError', 'InvalidError'].includes(error.name)
  process.stderr.write(`${foreseen ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
}
