import { useMemo } from 'react'
import type { Request } from '#shared/model/request.ts'
import type { Schema } from '#shared/operations/operation.ts'
import { editRequest, findTab, showPane } from '../../../session/tabs.ts'
import { reportError } from '../../../ui/report-error.ts'
import { showToast } from '../../../ui/toast.ts'
import { exampleValue } from './example-text.ts'
import type { FieldAction } from './field-action.ts'
import { dottedName } from './field-path.ts'
import { withRow } from './with-row.ts'

type Part = 'params' | 'headers'

function added(draft: Request, part: Part, name: string, value: string): Request {
  const row = { name, value, enabled: true }
  if (part === 'headers') return { ...draft, headers: withRow(draft.headers, row) }
  const query = draft.params.filter((param) => param.in === 'query')
  const path = draft.params.filter((param) => param.in === 'path')
  return { ...draft, params: [...path, ...withRow(query, { ...row, in: 'query' as const })] }
}

async function add(tabId: string, part: Part, name: string, schema: Schema): Promise<void> {
  const value = await exampleValue(name.slice(name.lastIndexOf('.') + 1), schema)
  const before = findTab(tabId)?.request[part]
  if (!before) return
  editRequest(tabId, (draft) => added(draft, part, name, value))
  const after = findTab(tabId)?.request[part]
  showToast({
    text: `Added ${name} to the ${part === 'params' ? 'parameters' : 'headers'}`,
    undo: () => editRequest(tabId, (draft) => (draft[part] === after ? { ...draft, [part]: before } : draft)),
  })
}

/** Switches query parameters or headers on, with an example where they are empty. */
export function useRowAction(tabId: string, request: Request, part: Part): FieldAction {
  const rows = request[part]
  return useMemo(() => {
    const isOn = (wanted: string) =>
      rows.some((row) => row.enabled && row.name === wanted && !('in' in row && row.in === 'path'))
    return {
      label: part === 'params' ? 'Add as parameter' : 'Add as header',
      presentLabel: part === 'params' ? 'Show in parameters' : 'Show in headers',
      isPresent: (path) => isOn(dottedName(path)),
      run(path, schema) {
        const name = dottedName(path)
        if (isOn(name)) showPane(tabId, part)
        else add(tabId, part, name, schema).catch(reportError)
      },
    }
  }, [tabId, rows, part])
}
