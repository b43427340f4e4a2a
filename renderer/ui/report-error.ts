import { showToast } from './toast.ts'

/** An expected failure, as the errors of the app are: texts for people beside a code. */
interface Explained {
  code: string
  message: string
  remedy?: string | undefined
}

function isExplained(error: unknown): error is Explained {
  return error instanceof Error && 'code' in error && 'remedy' in error
}

/** For a failure that no place on screen stands for: says what happened and what to do. */
export function reportError(error: unknown): void {
  if (!isExplained(error)) showToast({ text: 'That did not work because of a mistake in Trowel. Your work is kept.' })
  else if (error.code !== 'cancelled') showToast({ text: [error.message, error.remedy].filter(Boolean).join(' ') })
}
