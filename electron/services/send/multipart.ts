import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { OutgoingBody } from './outgoing.ts'

/** A part that is ready: its value as bytes or as something to open. */
export interface MultipartPart {
  name: string
  fileName: string | null
  contentType: string | null
  content: OutgoingBody
}

export function newBoundary(): string {
  return `----TrowelFormBoundary${randomBytes(12).toString('hex')}`
}

/** multipart/form-data (RFC 7578): names in UTF-8, files streamed, the size known beforehand. */
export function multipartBody(parts: readonly MultipartPart[], boundary: string): OutgoingBody {
  const heads = parts.map((part) => Buffer.from(`--${boundary}\r\n${partHead(part)}\r\n\r\n`))
  const lineEnd = Buffer.from('\r\n')
  const end = Buffer.from(`--${boundary}--\r\n`)
  const size = parts.reduce((sum, part, at) => sum + heads[at]!.length + part.content.size + lineEnd.length, end.length)

  async function* chunks(): AsyncGenerator<Buffer> {
    for (const [at, { content }] of parts.entries()) {
      yield heads[at]!
      if ('bytes' in content) yield content.bytes
      else yield* content.open()
      yield lineEnd
    }
    yield end
  }
  return { size, open: () => Readable.from(chunks(), { objectMode: false }) }
}

function partHead({ name, fileName, contentType }: MultipartPart): string {
  const file = fileName === null ? '' : `; filename="${quoted(fileName)}"`
  const type = contentType ?? (fileName === null ? null : 'application/octet-stream')
  const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${file}`
  return type === null ? disposition : `${disposition}\r\nContent-Type: ${type.replace(/[\r\n]/g, ' ')}`
}

/** As browsers write names: only what would end the quoted text is escaped. */
function quoted(name: string): string {
  return name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
