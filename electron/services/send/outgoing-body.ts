import type { FileReference } from '#shared/model/request.ts'
import type { ResolvedBody, ResolvedField } from '#shared/request/resolved-call.ts'
import type { Files } from '../files/files.ts'
import type { Fill } from './fill.ts'
import { multipartBody } from './multipart.ts'
import type { OutgoingBody } from './outgoing.ts'

/** Makes the body: text as UTF-8 bytes, files opened only when they are sent. Throws `invalid_body` when a file is gone. */
export async function outgoingBody(
  body: ResolvedBody,
  fill: Fill,
  files: Files,
  boundary: string,
): Promise<OutgoingBody | null> {
  switch (body.type) {
    case 'none':
      return null
    case 'text':
      return bytesOf(fill(body.text, body.encoding))
    case 'file':
      return files.find(body.file)
    case 'multipart': {
      const parts = body.fields.map(async (field) => ({
        name: field.name,
        fileName: isFile(field.value) ? field.value.name : null,
        contentType: field.contentType,
        content: isFile(field.value) ? await files.find(field.value) : bytesOf(fill(field.value, 'raw')),
      }))
      return multipartBody(await Promise.all(parts), boundary)
    }
  }
}

export function isFile(value: ResolvedField['value']): value is FileReference {
  return !Array.isArray(value)
}

function bytesOf(text: string): OutgoingBody {
  const bytes = Buffer.from(text)
  return { size: bytes.length, bytes }
}
