import { useMemo } from 'react'
import type { Request, RequestBody } from '#shared/model/request.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { BodyEditor, type EditorSelection } from '../../../editor/BodyEditor.tsx'
import type { VariableLookup } from '../../../editor/variable-lookup.ts'
import { editRequest } from '../../../session/tabs.ts'
import { extractSelection, noteSelection } from '../variables/selected-text.ts'
import { useVariableStates } from '../variables/variable-states.ts'
import { ContentTypeField } from './ContentTypeField.tsx'
import { bodyEditor } from './editor-of-tabs.ts'
import { useBodyProblems, useBodySchema } from './use-body-check.ts'

interface TextBodyProps {
  tabId: string
  request: Request
  body: Extract<RequestBody, { text: string }>
  operation: Operation | undefined
}

function setText(tabId: string, text: string): void {
  editRequest(tabId, (draft) =>
    'text' in draft.body && draft.body.text !== text ? { ...draft, body: { ...draft.body, text } } : draft,
  )
}

function noteBodySelection(selected: EditorSelection | null): void {
  noteSelection(selected && { ...selected, field: 'Request body' })
}

/** JSON or other text in the editor. */
export function TextBody({ tabId, request, body, operation }: TextBodyProps) {
  const schema = useBodySchema(body.type === 'json' ? operation : undefined)
  const problems = useBodyProblems(request, schema)
  const states = useVariableStates()
  const variables = useMemo(
    (): VariableLookup => ({
      names: states.names,
      find(name) {
        const variable = states.find(name)
        const text =
          variable?.state === 'set' ? (variable.kind === 'secret' ? 'set' : (variable.value ?? '')) : 'not set'
        const hides = variable?.hides ? `, in place of ${variable.hides.join(', ')}` : ''
        return { name, look: states.look(name), text, origin: `${variable?.origin ?? ''}${hides}` }
      },
    }),
    [states],
  )
  return (
    <>
      {body.type === 'text' && (
        <ContentTypeField
          value={body.contentType}
          onChange={(contentType) => editRequest(tabId, (draft) => ({ ...draft, body: { ...body, contentType } }))}
        />
      )}
      <BodyEditor
        ref={bodyEditor}
        textKey={tabId}
        value={body.text}
        language={body.type === 'json' ? 'json' : 'plaintext'}
        onChange={setText}
        variables={variables}
        problems={problems}
        schema={schema}
        onSelect={noteBodySelection}
        onExtract={() => extractSelection()}
      />
    </>
  )
}
