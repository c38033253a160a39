import type { Protection } from '#lib/database/generated/enums.ts'

/** Whether somebody could be harmed by being recognised here: such a post is not handed on whole. */
export const isAtRisk = (protection: Protection): boolean =>
  protection === 'adult' || protection === 'child' || protection === 'not_sure'
