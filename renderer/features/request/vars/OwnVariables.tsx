import type { Request, RequestVariable } from '#shared/model/request.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { isOfEnvironment } from '#shared/request/lay-variables.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { Select } from '../../../ui/Select.tsx'
import { EditableRow, type RowValue } from '../rows/EditableRow.tsx'
import type { PastedRow } from '../rows/paste-rows.ts'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import { SetVariable } from '../variables/SetVariable.tsx'
import { useVariableStates } from '../variables/variable-states.ts'
import styles from './VariablesPane.module.css'
import type { VariablesPaneProps } from './VariablesPane.tsx'

const blank: RequestVariable = { name: '', value: '' }
const kinds = [
  { value: 'plain', label: 'plain' },
  { value: 'secret', label: 'secret' },
]

function changed(variable: RequestVariable, { name = variable.name, value }: Partial<RowValue>): RequestVariable {
  if ('secret' in variable) return { name, secret: true }
  return { name, value: value ?? variable.value }
}

/** The variables of the request alone, as rows that are saved with it. */
export function OwnVariables({ request, onChange }: Pick<VariablesPaneProps, 'request' | 'onChange'>) {
  const own = request.variables ?? []
  const set = (change: (variables: readonly RequestVariable[]) => RequestVariable[]) =>
    onChange(({ variables, ...draft }: Request) => {
      const next = change(variables ?? [])
      return next.length > 0 ? { ...draft, variables: next } : draft
    })
  const paste = (at: number) => (rows: PastedRow[]) =>
    set((all) => all.toSpliced(at, all[at]?.name === '' ? 1 : 0, ...rows.map(({ name, value }) => ({ name, value }))))
  return (
    <section aria-label="Variables of this request">
      <h3 className={styles.title}>
        Variables <span>of this request; they count before those of its folders and the environment</span>
      </h3>
      <RowGrid label="Variables of this request" className={styles.own} columns={['Name', 'Value', 'Kind']}>
        {[...own, blank].map((variable, at) => {
          const isBlank = at === own.length
          const value = 'value' in variable ? variable.value : ''
          const secret = 'secret' in variable
          return (
            <EditableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
              key={at}
              row={{ name: variable.name, value, enabled: true }}
              alwaysOn
              blank={isBlank}
              nameLabel="Variable name"
              valueLabel={variable.name || 'Variable value'}
              valueCell={secret ? <SecretValue name={variable.name} /> : undefined}
              after={!secret && <Warning name={variable.name} value={value} />}
              onChange={(change) =>
                set((all) => (isBlank ? [...all, changed(blank, change)] : all.with(at, changed(variable, change))))
              }
              onPaste={paste(at)}
              onDelete={isBlank ? undefined : () => set((all) => all.toSpliced(at, 1))}
            >
              <div className={rowStyles.cell}>
                {!isBlank && (
                  <Select
                    bare
                    size="sm"
                    className={styles.select}
                    label={`Kind of ${variable.name}`}
                    value={secret ? 'secret' : 'plain'}
                    options={kinds}
                    onChange={(kind) =>
                      set((all) =>
                        all.with(
                          at,
                          kind === 'secret'
                            ? { name: variable.name, secret: true }
                            : { name: variable.name, value: '' },
                        ),
                      )
                    }
                  />
                )}
              </div>
            </EditableRow>
          )
        })}
      </RowGrid>
    </section>
  )
}

function Warning({ name, value }: { name: string; value: string }) {
  if (isOfEnvironment(name)) return <span className={styles.hidden}>set in the environment only</span>
  if (isCredential(name, value)) return <span className={styles.hidden}>a credential: make it a secret</span>
  return null
}

function SecretValue({ name }: { name: string }) {
  const environment = useActiveEnvironment()
  const isSet = useVariableStates().find(name)?.state === 'set'
  return (
    <>
      <span className={styles.secret}>
        {isSet
          ? `set for ${environment?.name}`
          : environment
            ? `not set for ${environment.name}`
            : 'no environment is active'}
      </span>
      {environment && name !== '' && (
        <SetVariable name={name} environment={environment} word={isSet ? 'Replace' : 'Set value'} />
      )}
    </>
  )
}
