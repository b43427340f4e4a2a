import { useEffect, useRef, useState } from 'react'
import { explanation } from '#shared/error-texts.ts'
import { type ExportKindId, exportKinds } from '#shared/interchange/export/kinds.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'
import { useStore } from '../../../session/store.ts'
import { Button } from '../../../ui/Button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DialogButtons } from '../../../ui/DialogButtons.tsx'
import { useSlow } from '../../../ui/use-slow.ts'
import { EnvironmentChoice } from './EnvironmentChoice.tsx'
import styles from './ExportDialog.module.css'
import { ExportDone } from './ExportDone.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { closeExport, type ExportSource, exportStore, hasEdits } from './export-store.ts'
import { KindChoice } from './KindChoice.tsx'
import { useExport } from './use-export.ts'

/** Asks for which tool, saves the files, and says what could not be carried over. */
export function ExportDialog() {
  const source = useStore(exportStore, (state) => state.source)
  return source ? <ExportForm key={source.paths.join('\n')} source={source} /> : null
}

function ExportForm({ source }: { source: ExportSource }) {
  const last = useLayout<ExportKindId>('collections.export', 'postman')
  const [chosen, setChosen] = useState<ExportKindId | null>(null)
  const [environments, setEnvironments] = useState<readonly string[]>([])
  const { state, run, stop } = useExport(source.paths)
  const kind = exportKinds.find(({ id }) => id === (chosen ?? last)) ?? exportKinds[0]
  const start = () => {
    setLayout('collections.export', kind.id)
    run(kind.id, kind.environments ? environments : [])
  }
  const choosing = state.step === 'choose'
  const slow = useSlow(state.step === 'write')
  const close = useRef<HTMLButtonElement>(null)
  // What had the focus is gone by then.
  useEffect(() => {
    if (state.step === 'done') close.current?.focus()
  }, [state.step])
  return (
    <Dialog
      open
      onClose={closeExport}
      title={state.step === 'done' ? `Exported ${source.title}` : `Export ${source.title}`}
      width={560}
      footer={
        state.step === 'done' ? (
          <Button ref={close} variant="primary" onClick={closeExport}>
            Close
          </Button>
        ) : (
          <DialogButtons onCancel={closeExport} disabled={!choosing} onClick={start}>
            Export
          </DialogButtons>
        )
      }
    >
      {state.step === 'done' ? (
        <ExportDone result={state.result} />
      ) : (
        <div className={classNames(styles.form, styles.choose)}>
          <KindChoice value={kind.id} onChange={setChosen} onEnter={start} disabled={!choosing} />
          {kind.environments && <EnvironmentChoice value={environments} onChange={setEnvironments} />}
          <p className={styles.hint}>
            Secrets stay in the keychain: only their names are written.
            {hasEdits(source) && ' Edits that are not saved yet are not exported.'}
          </p>
          {state.step === 'write' && slow && <ExportProgress done={state.done} total={state.total} onStop={stop} />}
          {choosing && state.error && (
            <p role="alert" className={styles.problem}>
              {explanation(state.error)}
            </p>
          )}
        </div>
      )}
    </Dialog>
  )
}
