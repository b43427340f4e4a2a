import { EditableRow, type RowValue } from '../rows/EditableRow.tsx'
import type { PastedRow } from '../rows/paste-rows.ts'
import { RowGrid } from '../rows/RowGrid.tsx'

interface FormBodyProps {
  fields: readonly RowValue[]
  onChange: (fields: RowValue[]) => void
}

const blank: RowValue = { name: '', value: '', enabled: true }

/** The rows of an urlencoded form. */
export function FormBody({ fields, onChange }: FormBodyProps) {
  const paste = (at: number) => (pasted: PastedRow[]) =>
    onChange(fields.toSpliced(at, fields[at]?.name === '' ? 1 : 0, ...pasted))
  return (
    <RowGrid label="Form fields" columns={['Name', 'Value']}>
      {[...fields, blank].map((row, at) => {
        const isBlank = at === fields.length
        return (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
            key={at}
            row={row}
            blank={isBlank}
            nameLabel="Field name"
            valueLabel={row.name || 'Field value'}
            onChange={(change) =>
              onChange(isBlank ? [...fields, { ...blank, ...change }] : fields.with(at, { ...row, ...change }))
            }
            onPaste={paste(at)}
            onDelete={isBlank ? undefined : () => onChange(fields.toSpliced(at, 1))}
          />
        )
      })}
    </RowGrid>
  )
}
