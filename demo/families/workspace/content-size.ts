import { PlatformError } from '../../http/platform-error.ts'

const mostBytes = 10 * 1024 * 1024

/** Throws MAX_NOTEBOOK_SIZE_EXCEEDED above 10 MB, on the way in and on the way out. */
export function demandSize(bytes: Buffer): void {
  if (bytes.length <= mostBytes) return
  throw new PlatformError(
    400,
    'MAX_NOTEBOOK_SIZE_EXCEEDED',
    `The content has ${bytes.length} bytes; imports and exports take no more than ${mostBytes}.`,
  )
}
