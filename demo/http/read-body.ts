import type { IncomingMessage } from 'node:http'
import { PlatformError } from './platform-error.ts'

const bodyLimitBytes = 16 * 1024 * 1024

/**
 * The whole body. One beyond the limit is read to its end but not kept, because a client that is still
 * sending would see a broken connection instead of the refusal.
 */
export function readBody(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = []
    let size = 0
    message.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimitBytes) chunks.push(chunk)
      else chunks = []
    })
    message.on('end', () => {
      if (size > bodyLimitBytes) reject(bodyTooLarge())
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    })
    message.on('error', reject)
    message.on('aborted', () => reject(new Error('The client went away.')))
  })
}

function bodyTooLarge(): PlatformError {
  const limit = `${bodyLimitBytes / 1024 / 1024} MB`
  return new PlatformError(413, 413, `The request body is larger than the ${limit} this workspace takes.`)
}
