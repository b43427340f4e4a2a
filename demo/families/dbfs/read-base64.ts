import { invalidParameter, PlatformError } from '../../http/platform-error.ts'

export const mostBytesAtOnce = 1024 * 1024

/** Throws MAX_BLOCK_SIZE_EXCEEDED above 1 MB, INVALID_PARAMETER_VALUE for what is not base64. */
export function readBase64(name: string, text: string): Buffer {
  const tidy = text.replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(tidy)) throw invalidParameter(`${name} is not valid base64.`)
  const bytes = Buffer.from(tidy, 'base64')
  if (bytes.length > mostBytesAtOnce) {
    throw new PlatformError(
      400,
      'MAX_BLOCK_SIZE_EXCEEDED',
      `${name} holds ${bytes.length} bytes; one block takes no more than ${mostBytesAtOnce}.`,
    )
  }
  return bytes
}
