import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'

/** The absolute path in a parameter, tidied: `dbfs:/a//b/` is `/a/b`. Throws INVALID_PARAMETER_VALUE. */
export function readPath(parameters: Parameters, name: string): string {
  const given = parameters.requiredText(name)
  const path = given.replace(/^dbfs:(?=\/)/, '')
  if (!path.startsWith('/')) throw invalidParameter(`Path must be absolute: ${given}`)
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.some((part) => part === '.' || part === '..')) {
    throw invalidParameter(`Path must not go through "." or "..": ${given}`)
  }
  if (path.includes('\0') || path.length > 4096) throw invalidParameter('Path is not valid.')
  return `/${parts.join('/')}`
}
