import { AppError } from '#shared/errors.ts'

/** One line for beside a field: what is wrong and what to do. */
export function problemOf(error: unknown): string {
  if (error instanceof AppError) return [error.message, error.remedy].filter(Boolean).join(' ')
  return 'That did not work because of a mistake in Trowel.'
}
