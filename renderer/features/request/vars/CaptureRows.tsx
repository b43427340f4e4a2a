import type { Capture } from '#shared/model/capture.ts'
import { captureTargets, targetOf, withTarget } from '#shared/model/capture-targets.ts'
import type { Request } from '#shared/model/request.ts'
import { exchangesStore } from '../../../session/exchanges.ts'
import { useStore } from '../../../session/store.ts'
import { Select } from '../../../ui/Select.tsx'
import { EditableRow, type RowValue } from '../rows/EditableRow.tsx'
import { RowGrid } from '../rows/RowGrid.tsx'
import rowStyles from '../rows/rows.module.css'
import styles from './VariablesPane.module.css'
import type { VariablesPaneProps } from './VariablesPane.tsx'

const blank: Capture = { name: '', path: '', to: 'session', secret: false, enabled: true }

function changed(capture: Capture, { value = capture.path, ...change }: Partial<RowValue>): Capture {
  return { ...capture, ...change, path: value }
}

/** What is taken from each answer, with what came of it the last time. */
export function CaptureRows({ tabId, request, onChange }: VariablesPaneProps) {
  const captures = request.captures ?? []
  const results = useStore(exchangesStore, (all) => {
    const exchange = all[tabId]
    return exchange?.state === 'answered' ? exchange.response.captures : undefined
  })
  const set = (change: (captures: readonly Capture[]) => Capture[]) =>
    onChange(({ captures: before, ...draft }: Request) => {
      const next = change(before ?? [])
      return next.length > 0 ? { ...draft, captures: next } : draft
    })
  return (
    <section aria-label="Captures">
      <h3 className={styles.title}>
        Captures <span>kept from each answer below 300; also from the menu of a value in the answer</span>
      </h3>
      <RowGrid
        label="Captures"
        className={styles.captures}
        columns={['Variable', 'JSONPath or jq', 'Kept', 'Last answer']}
      >
        {[...captures, blank].map((capture, at) => {
          const isBlank = at === captures.length
          const change = (next: Capture) => set((all) => (isBlank ? [...all, next] : all.with(at, next)))
          const result = isBlank ? undefined : results?.find(({ name }) => name === capture.name)
          return (
            <EditableRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; names repeat and change while typed
              key={at}
              row={{ name: capture.name, value: capture.path, enabled: capture.enabled }}
              blank={isBlank}
              checkLabel="Capture"
              nameLabel="Captured variable"
              valueLabel={capture.name === '' ? 'Path' : `Path of ${capture.name}`}
              valuePlaceholder={isBlank ? '$.cluster_id' : undefined}
              onChange={(row) => change(changed(capture, row))}
              onDelete={isBlank ? undefined : () => set((all) => all.toSpliced(at, 1))}
            >
              <div className={rowStyles.cell}>
                {!isBlank && (
                  <Select
                    bare
                    size="sm"
                    className={styles.select}
                    label={`Where ${capture.name} is kept`}
                    value={targetOf(capture)}
                    options={captureTargets}
                    onChange={(target) => change({ ...capture, ...withTarget(target) })}
                  />
                )}
              </div>
              <div className={rowStyles.cell}>
                {result && (
                  <span className={styles.result} data-state={result.state} title={result.text}>
                    {result.state === 'ok' ? (result.value ?? 'kept, secret') : result.text}
                  </span>
                )}
              </div>
            </EditableRow>
          )
        })}
      </RowGrid>
    </section>
  )
}
