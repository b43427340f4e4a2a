import { AppError } from '#shared/errors.ts'
import type { Redirect, SendStep } from '#shared/model/response.ts'
import type { Redactor } from './redact.ts'

/** What happened so far on the way of one request, over all redirects. */
export interface Journey {
  steps: SendStep[]
  redirects: Redirect[]
}

/** The steps as they may be shown. */
export function shownSteps(steps: readonly SendStep[], redactor: Redactor): SendStep[] {
  return steps.map((step) => ({ ...step, text: redactor.text(step.text) }))
}

/** The same error with the way up to it, without any secret in its texts. */
export function shownError(error: AppError, steps: readonly SendStep[], redactor: Redactor): AppError {
  const facts = typeof error.detail === 'object' && error.detail !== null ? error.detail : {}
  return new AppError(error.code, redactor.text(error.message), {
    ...(error.likely === undefined ? {} : { likely: redactor.text(error.likely) }),
    ...(error.remedy === undefined ? {} : { remedy: redactor.text(error.remedy) }),
    detail: { ...redactValues(facts, redactor), steps: shownSteps(steps, redactor) },
  })
}

/** An error of ours for the log: its text and stack may quote what it stumbled over. */
export function shownBug(error: unknown, redactor: Redactor): Error {
  const shown = new Error(redactor.text(error instanceof Error ? error.message : String(error)))
  if (error instanceof Error && error.stack !== undefined) shown.stack = redactor.text(error.stack)
  return shown
}

function redactValues(facts: object, redactor: Redactor): object {
  const shown = (value: unknown) => (typeof value === 'string' ? redactor.text(value) : value)
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, shown(value)]))
}
