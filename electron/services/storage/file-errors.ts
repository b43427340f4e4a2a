import { AppError } from '#shared/errors.ts'

const reasons: Record<string, { likely: string; remedy: string }> = {
  EACCES: { likely: 'You may not write there.', remedy: 'Give yourself the right to write, or choose another folder.' },
  EPERM: {
    likely: 'You may not write there, or another program holds the file.',
    remedy: 'Give yourself the right to write, or close the other program.',
  },
  EROFS: { likely: 'The disk is read-only.', remedy: 'Choose a folder on another disk.' },
  ENOSPC: { likely: 'The disk is full.', remedy: 'Free some space and try again.' },
  EDQUOT: { likely: 'Your share of the disk is used up.', remedy: 'Free some space and try again.' },
  ENOENT: { likely: 'The folder is gone.', remedy: 'Bring the folder back, or choose another one.' },
  ENOTDIR: { likely: 'A part of the path is a file, not a folder.', remedy: 'Choose another folder.' },
  EISDIR: { likely: 'There is a folder of this name.', remedy: 'Move the folder away and try again.' },
  EMFILE: { likely: 'Too many files are open.', remedy: 'Close some programs and try again.' },
}

/** The `file_unwritable` error of a failed write, with the file's name, the reason and the way out. */
export function fileUnwritable(path: string, cause: unknown): AppError {
  return new AppError('file_unwritable', `"${path}" could not be written.`, { ...reason(cause), cause })
}

/** The `file_unreadable` error of a failed read. */
export function fileUnreadable(path: string, cause: unknown): AppError {
  return new AppError('file_unreadable', `"${path}" could not be read.`, { ...reason(cause), cause })
}

export function errorCodeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function reason(cause: unknown): { likely: string; remedy: string } {
  const code = errorCodeOf(cause) ?? ''
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return known ?? { likely: `The system says: ${code || String(cause)}.`, remedy: 'Check the file and its folder.' }
}
