import { AppError, type ErrorData } from './errors.ts'

const sentences = (...texts: (string | undefined)[]): string => texts.filter(Boolean).join(' ')

/** What happened, why, and what to do. */
export function explanation({ message, likely, remedy }: ErrorData): string {
  return sentences(message, likely, remedy)
}

/** What happened and what to do. */
export function inShort({ message, remedy }: ErrorData): string {
  return sentences(message, remedy)
}

/** One line for beside a field: what is wrong and what to do. */
export function problemOf(caught: unknown): string {
  return caught instanceof AppError ? inShort(caught) : 'That did not work because of a mistake in Trowel.'
}

/** Whatever was caught, as an error that can be shown. */
export function asAppError(caught: unknown): AppError {
  return caught instanceof AppError ? caught : new AppError('internal', String(caught))
}
