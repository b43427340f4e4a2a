import { AppError } from '#shared/errors.ts'

/** A failed start as sentences: what happened and what to do. Null: a bug, to be shown whole. */
export function inWords(error: unknown, port: number): string | null {
  if (error instanceof AppError) {
    return [error.message, error.likely, error.remedy].filter((sentence) => sentence !== undefined).join(' ')
  }
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another with --port, or leave the option out.`
  }
  if (code === 'EACCES' && path === undefined) {
    return `Port ${port} may not be used by this account. Choose one above 1023, or leave the option out.`
  }
  if (path !== undefined && (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')) {
    return `Trowel cannot write to ${path}. Choose another folder with --data or --project, or change its permissions.`
  }
  if (path !== undefined && (code === 'ENOTDIR' || code === 'EEXIST')) {
    return `${path} is a file, and Trowel needs a folder there. Choose another with --data or --project.`
  }
  if (code === 'ENOSPC') return 'The disk is full. Make some room and start Trowel again.'
  return null
}
