import type { OperationParam, Schema } from '#shared/operations/operation.ts'
import { paramSchema } from '#shared/operations/param-schema.ts'
import { DocsPart } from './DocsPart.tsx'
import { type FieldAction, FieldActionContext } from './field-action.ts'
import { OpenedField } from './OpenedField.tsx'
import { SchemaField } from './SchemaField.tsx'

interface ParamFieldsProps {
  title: string
  params: readonly OperationParam[]
  action: FieldAction | null
  note?: string | undefined
}

function schemaOf(param: OperationParam): Schema {
  return { ...paramSchema(param), ...(param.deprecated ? { deprecated: true } : {}) }
}

function noteOf({ autoUuid, multiSegment, catchAll }: OperationParam): string | undefined {
  if (autoUuid) return 'a random UUID makes repeats harmless'
  return multiSegment || catchAll ? 'may hold slashes' : undefined
}

/** Parameters of one place, required ones first. A parameter that is the body itself shows its fields at once. */
export function ParamFields({ title, params, action, note }: ParamFieldsProps) {
  if (params.length === 0) return null
  const sorted = [...params].sort((a, b) => Number(b.required) - Number(a.required))
  const whole = params.find((param) => param.wholeBody)
  return (
    <FieldActionContext value={action}>
      <DocsPart title={title} note={note} count={whole ? undefined : params.length}>
        {whole ? (
          <OpenedField schema={paramSchema(whole)} path={[]} depth={0} />
        ) : (
          <ul>
            {sorted.map((param) => (
              <SchemaField
                key={param.name}
                name={param.name}
                schema={schemaOf(param)}
                required={param.required}
                path={[param.name]}
                depth={0}
                note={noteOf(param)}
              />
            ))}
          </ul>
        )}
      </DocsPart>
    </FieldActionContext>
  )
}
