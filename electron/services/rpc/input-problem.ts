import type { z } from 'zod'
import { AppError } from '#shared/errors.ts'

type Issue = z.core.$ZodIssue

/**
 * The `bad_input` error of an input that does not fit: names the field and keeps the value out.
 * `detail` is `{ field: "environment.variables.0.name", problem: "…" }` for a form that shows it in place.
 */
export function inputProblem(error: z.ZodError): AppError {
  const { path, message } = deepest(error.issues)
  const field = path.map(String).join('.')
  const text = field === '' ? `The input was not accepted: ${message}` : `"${field}" was not accepted: ${message}`
  return new AppError('bad_input', text, { detail: { field, problem: message } })
}

/** Of a union, the branch with the least to complain about is the one that was meant. */
function deepest(issues: readonly Issue[]): { path: PropertyKey[]; message: string } {
  const issue = issues[0]
  if (!issue) return { path: [], message: 'Invalid input.' }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const branch = issue.errors.reduce((best, next) => (next.length < best.length ? next : best))
  const inner = deepest(branch)
  return { path: [...issue.path, ...inner.path], message: inner.message }
}
