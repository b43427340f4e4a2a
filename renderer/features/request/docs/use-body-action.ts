import { useMemo } from 'react'
import type { Request } from '#shared/model/request.ts'
import type { Operation, Schema } from '#shared/operations/operation.ts'
import { parseJson } from '../../../editor/parse-json.ts'
import { editRequest, findTab, showPane } from '../../../session/tabs.ts'
import { reportError } from '../../../ui/report-error.ts'
import { showToast } from '../../../ui/toast.ts'
import { bodyEditor } from '../body/editor-of-tabs.ts'
import { exampleJson, exampleValue } from './example-text.ts'
import type { FieldAction } from './field-action.ts'
import { dottedName, type FieldPath, pathText } from './field-path.ts'
import { hasField, insertField } from './insert-field.ts'
import { withRow } from './with-row.ts'

const problems = {
  broken: 'The body is not valid JSON yet. Nothing was changed.',
  blocked: 'Something else stands in the body where this field belongs. Nothing was changed.',
}

function selectInBody(tabId: string, start: number, end: number): void {
  showPane(tabId, 'body')
  // The editor is there after the next paint.
  requestAnimationFrame(() => requestAnimationFrame(() => bodyEditor.current?.focusAt(start, end)))
}

function setBody(tabId: string, body: Request['body'], path: FieldPath): void {
  const before = findTab(tabId)?.request.body
  if (!before) return
  editRequest(tabId, (draft) => ({ ...draft, body }))
  showToast({
    text: `Added ${pathText(path)} to the body`,
    undo: () => editRequest(tabId, (draft) => (draft.body === body ? { ...draft, body: before } : draft)),
  })
}

async function insert(tabId: string, path: FieldPath, schema: Schema): Promise<void> {
  const name = path.findLast((step) => typeof step === 'string') ?? ''
  const json = await exampleJson(name, schema)
  const plain = await exampleValue(name, schema)
  const body = findTab(tabId)?.request.body
  if (!body || body.type === 'file') return
  const row = { name: dottedName(path), value: plain, enabled: true }
  if (body.type === 'form') return setBody(tabId, { ...body, fields: withRow(body.fields, row) }, path)
  if (body.type === 'multipart') return setBody(tabId, { ...body, fields: withRow(body.fields, row) }, path)
  const done = insertField(body.type === 'none' ? '' : body.text, path, json)
  if (done.result === 'inserted')
    setBody(tabId, body.type === 'none' ? { type: 'json', text: done.text } : { ...body, text: done.text }, path)
  else if (done.result === 'present') selectInBody(tabId, done.start, done.end)
  else showToast({ text: problems[done.result] })
}

/** Puts fields into the body; null for a call without one. */
export function useBodyAction(tabId: string, { body }: Request, operation: Operation): FieldAction | null {
  const takesBody = operation.requestBody !== null && operation.requestBody.shape !== 'raw'
  return useMemo(() => {
    if (!takesBody) return null
    const root = 'text' in body ? parseJson(body.text).root : undefined
    const rows = body.type === 'form' || body.type === 'multipart' ? body.fields : []
    return {
      label: 'Insert into body',
      presentLabel: 'Show in body',
      isPresent: (path) =>
        hasField(root, path) || rows.some(({ name, enabled }) => enabled && name === dottedName(path)),
      run: (path, schema) => void insert(tabId, path, schema).catch(reportError),
    }
  }, [tabId, body, takesBody])
}
