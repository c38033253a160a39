export const refusalReasons = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_large',
  'too_many',
  'unavailable',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** Lamplight understood and will not do it. `message` is shown to the person as it stands. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  readonly reason: RefusalReason
  /** What the screen needs to help, e.g. both texts of a conflict. */
  readonly detail: unknown

  constructor(reason: RefusalReason, message: string, detail?: unknown) {
    super(message)
    this.reason = reason
    this.detail = detail
  }
}

/** What was typed cannot be taken; one list of sentences a field. Nothing typed is lost. */
export class InvalidError extends Error {
  override readonly name = 'InvalidError'
  readonly fields: Record<string, string[]>

  constructor(fields: Record<string, string[]>) {
    super(Object.values(fields).flat().join(' '))
    this.fields = fields
  }
}

const statuses: Record<RefusalReason, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}

/** The one place that maps a refusal to HTTP. */
export const statusOf = (reason: RefusalReason): number => statuses[reason]

/** Errors cross from worker to server and between two copies of lib, so they are known by name. */
export const isRefused = (error: unknown): error is RefusedError =>
  error instanceof Error && error.name === 'RefusedError'

export const isInvalid = (error: unknown): error is InvalidError =>
  error instanceof Error && error.name === 'InvalidError'
