import type { RequestBody } from '#shared/model/request.ts'

export const bodyKinds: readonly { value: RequestBody['type']; label: string; detail: string }[] = [
  { value: 'json', label: 'JSON', detail: 'application/json' },
  { value: 'text', label: 'Text', detail: 'any text' },
  { value: 'form', label: 'Form', detail: 'urlencoded' },
  { value: 'multipart', label: 'Multipart', detail: 'fields and files' },
  { value: 'file', label: 'File', detail: 'the bytes of a file' },
  { value: 'none', label: 'No body', detail: '' },
]

/** What each kind held last in a tab, so that a look at another kind loses nothing. */
const kept = new Map<string, Partial<Record<RequestBody['type'], RequestBody>>>()

/** The body in another kind: as it was left in this tab, else made from what is there. */
export function asKind(tabId: string, body: RequestBody, type: RequestBody['type']): RequestBody {
  kept.set(tabId, { ...kept.get(tabId), [body.type]: body })
  const text = body.type === 'json' || body.type === 'text' ? body.text : undefined
  const fields = body.type === 'form' || body.type === 'multipart' ? body.fields : undefined
  const before = kept.get(tabId)?.[type]
  switch (type) {
    case 'none':
      return { type }
    case 'json':
      return { type, text: text ?? (before?.type === type ? before.text : '') }
    case 'text': {
      const contentType = before?.type === type ? before.contentType : 'text/plain; charset=utf-8'
      return { type, text: text ?? (before?.type === type ? before.text : ''), contentType }
    }
    case 'form': {
      const plain = fields?.filter((field) => !('file' in field && field.file))
      const own = plain?.map(({ name, value = '', enabled }) => ({ name, value, enabled }))
      return { type, fields: own ?? (before?.type === type ? before.fields : []) }
    }
    case 'multipart':
      return { type, fields: fields ? [...fields] : before?.type === type ? before.fields : [] }
    case 'file':
      return before?.type === type ? before : { type, file: null, contentType: 'application/octet-stream' }
  }
}

export function forgetBodies(open: ReadonlySet<string>): void {
  for (const tabId of kept.keys()) if (!open.has(tabId)) kept.delete(tabId)
}
