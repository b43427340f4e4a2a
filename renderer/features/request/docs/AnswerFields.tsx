import type { OperationResponse, Schema } from '#shared/operations/operation.ts'
import { DocsPart } from './DocsPart.tsx'
import { FieldActionContext } from './field-action.ts'
import { OpenedField } from './OpenedField.tsx'

/** The shape of what comes back; nothing where it is no JSON or not known. */
export function AnswerFields({ response }: { response: OperationResponse | null }) {
  if (response?.empty)
    return (
      <DocsPart title="Response" note="an empty object">
        {null}
      </DocsPart>
    )
  const list = response?.type === 'array' && response.items ? (response.items as Schema) : undefined
  const schema = response?.ref ? { $ref: `#/schemas/${response.ref}` } : list
  if (!schema) return null
  const note = response?.ref ? response.ref.slice(response.ref.indexOf('.') + 1) : 'a list'
  return (
    <FieldActionContext value={null}>
      <DocsPart title="Response" note={note}>
        <OpenedField schema={schema} path={[]} depth={0} />
      </DocsPart>
    </FieldActionContext>
  )
}
