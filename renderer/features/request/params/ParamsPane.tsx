import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Parameter, Request } from '#shared/model/request.ts'
import { expandParams } from '#shared/operations/expand-params.ts'
import type { Operation } from '#shared/operations/operation.ts'
import { paramSchema } from '#shared/operations/param-schema.ts'
import { fieldType } from '../../../editor/field-type.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { EditableRow } from '../rows/EditableRow.tsx'
import type { PastedRow } from '../rows/paste-rows.ts'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import { describeParam, suggestionsFor } from './describe-param.ts'
import styles from './ParamsPane.module.css'
import { placeholdersFor } from './placeholders.ts'
import { changeRow, type ShownRow, shownRows } from './shown-rows.ts'

interface ParamsPaneProps {
  request: Request
  operation: Operation | undefined
  onChange: (change: (request: Request) => Request) => void
}

/** The empty row at the end, which becomes one of the draft by typing. */
const blankRow: ShownRow = {
  index: null,
  param: { name: '', value: '', in: 'query', enabled: true },
  known: undefined,
}

/** Path and query parameters: those of the draft, and those that the operation takes but the draft does not use. */
export function ParamsPane({ request, operation, onChange }: ParamsPaneProps) {
  const known = useQuery({
    queryKey: ['parameters', operation?.id],
    queryFn: () => (operation ? expandParams(operation) : []),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const examples = useQuery({
    queryKey: ['parameter examples', operation?.id],
    queryFn: () => (operation ? placeholdersFor(operation) : new Map<string, string>()),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [naming, setNaming] = useState<number | null>(null)
  const rows = shownRows(request.params, known.data ?? operation?.params ?? [], naming)
  const setParams = (change: (params: readonly Parameter[]) => Parameter[]) =>
    onChange((draft) => ({ ...draft, params: change(draft.params) }))

  const edit = (at: number, change: Partial<Parameter>) =>
    setParams((params) => {
      const row = rows[at]
      // Typing into a row that is off turns it on: otherwise what one typed would not be sent.
      const wakes = change.value !== undefined && change.value !== '' && row?.param.value === '' && !row.param.enabled
      return changeRow(params, [...rows, blankRow], at, wakes ? { ...change, enabled: true } : change)
    })
  const paste = (index: number) => (pasted: PastedRow[]) =>
    setParams((params) => {
      const replaced = params[index]?.name === '' ? 1 : 0
      const added = pasted.map((row): Parameter => ({ ...row, in: 'query' }))
      return params.toSpliced(replaced ? index : index + 1, replaced, ...added)
    })
  const another = (row: ShownRow) =>
    setParams((params) =>
      params.toSpliced((row.index ?? params.length) + 1, 0, { ...row.param, value: '', enabled: true }),
    )

  return (
    <RowGrid label="Parameters" className={styles.grid} columns={['Name', 'Value', 'Type', 'Description']}>
      {[...rows, blankRow].map((row, at) => {
        const { param, known, index } = row
        const place = index ?? request.params.length
        const isBlank = row === blankRow
        const isUnused = known !== undefined && !param.enabled && param.value === ''
        const example = param.enabled && known ? examples.data?.get(param.name) : undefined
        const given = param.in === 'path' || known !== undefined
        return (
          <EditableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
            key={at}
            row={param}
            blank={isBlank}
            alwaysOn={param.in === 'path'}
            nameLabel="Parameter name"
            fixedName={given ? <ParamName row={row} /> : undefined}
            valueLabel={param.name || 'Parameter value'}
            valuePlaceholder={example ? `e.g. ${example}` : known?.required ? 'required' : undefined}
            valueSuggestions={suggestionsFor(known)}
            onChange={(change) => edit(at, change)}
            onPaste={paste(place)}
            onNaming={(on) => setNaming(on ? place : null)}
            onDelete={
              index === null || param.in === 'path' || isUnused
                ? undefined
                : () => setParams((params) => params.toSpliced(index, 1))
            }
            after={
              known?.type === 'array' && param.enabled ? (
                <span className={`${rowStyles.onHover} ${styles.another}`}>
                  <IconButton size="sm" icon={Plus} label={`Add another ${param.name}`} onClick={() => another(row)} />
                </span>
              ) : null
            }
          >
            <div className={rowStyles.cell}>
              <span className={rowStyles.text}>
                {known ? fieldType(paramSchema(known)) : ''}
                {known?.required && <span className={rowStyles.required}> *</span>}
              </span>
            </div>
            <div className={`${rowStyles.cell} ${styles.description}`}>
              <span className={rowStyles.text}>{known ? describeParam(known) : ''}</span>
            </div>
          </EditableRow>
        )
      })}
    </RowGrid>
  )
}

function ParamName({ row: { param } }: { row: ShownRow }) {
  return param.in === 'path' ? <span className={styles.path}>{`{${param.name}}`}</span> : param.name
}
