import { malformedRequest } from './platform-error.ts'

/** The parts of a `multipart/form-data` body by name; the last of equal names counts. */
export function parseMultipart(body: Buffer, contentType: string): ReadonlyMap<string, Buffer> {
  const boundary = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(contentType)
  if (boundary === null) throw malformedRequest('The multipart form has no boundary.')
  const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`)
  const text = Buffer.concat([Buffer.from('\r\n'), body])
  const parts = new Map<string, Buffer>()
  let start = text.indexOf(mark)
  while (start >= 0) {
    const from = start + mark.length
    const end = text.indexOf(mark, from)
    if (end < 0) break
    addPart(parts, text.subarray(from, end))
    start = end
  }
  if (parts.size === 0) throw malformedRequest('The multipart form has no readable part.')
  return parts
}

function addPart(parts: Map<string, Buffer>, part: Buffer): void {
  const split = part.indexOf('\r\n\r\n')
  if (split < 0) return
  const head = part.subarray(0, split).toString()
  const name = /content-disposition:[^\r\n]*?[;\s]name=(?:"([^"]*)"|([^\s;]+))/i.exec(head)
  if (name === null) return
  parts.set(name[1] ?? name[2] ?? '', part.subarray(split + 4))
}
