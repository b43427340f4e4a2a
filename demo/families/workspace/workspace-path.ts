import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

/** A path as it was asked for: `/Workspace/Shared/x` and `/Shared/x` are the same object. */
export interface WorkspacePath {
  /** Without `/Workspace` in front and without a slash at the end; the root is `/`. */
  path: string
  /** Paths in answers begin as the one in the request did. */
  show(path: string): string
}

const mostCharacters = 4096

/** Throws INVALID_PARAMETER_VALUE for a path that cannot be one. */
export function readWorkspacePath(parameters: Parameters, name = 'path'): WorkspacePath {
  return workspacePath(parameters.requiredText(name))
}

export function workspacePath(given: string): WorkspacePath {
  if (!given.startsWith('/')) throw invalidParameter(`Path (${given.slice(0, 200)}) doesn't start with '/'`)
  if (given.length > mostCharacters || given.includes('\0')) throw invalidParameter('The path is not a valid one.')
  const parts = given.split('/').filter((part) => part !== '')
  if (parts.some((part) => part === '.' || part === '..')) {
    throw invalidParameter(`Path (${given.slice(0, 200)}) must not go through "." or "..".`)
  }
  const isLong = parts[0] === 'Workspace'
  const prefix = isLong ? '/Workspace' : ''
  return {
    path: `/${parts.slice(isLong ? 1 : 0).join('/')}`,
    show: (path) => (path === '/' ? prefix || '/' : prefix + path),
  }
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/'
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
