import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ImportChoice, ImportReview } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import { host } from '../../host/current.ts'
import { type ChosenFile, closeImport, importStore, setImportBusy } from '../../session/imports.ts'
import { setLayout } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'
import { counted } from '../../ui/counted.ts'
import { reportError } from '../../ui/report-error.ts'
import { showToast } from '../../ui/toast.ts'
import { discardImport, handOver } from './hand-over.ts'

/** What is imported: it can be read again, as another kind. */
export interface Handed {
  files: readonly ChosenFile[]
  /** null: told by their content. */
  kind: string | null
}

export type ImportPhase =
  | { name: 'choose'; failure: AppError | null; handed: Handed | null }
  | { name: 'reading'; files: number; sent: number; size: number }
  | { name: 'review'; review: ImportReview; handed: Handed; failure: AppError | null }
  | { name: 'writing'; review: ImportReview; handed: Handed; done: number; total: number }
  | { name: 'done'; requests: number; problems: { name: string; message: string }[]; undo: () => void }

const start: ImportPhase = { name: 'choose', failure: null, handed: null }

const nothing = new AppError('import_failed', 'There is no file in it that could be imported.', {
  likely: 'Of a folder, files are read whose names end as those of other tools do: .json, .har, .yaml, .bru, .http.',
  remedy: 'Choose the files themselves.',
})

/** The steps of an import: files are handed over and read, looked through, and written. Closing it discards what was read. */
export function useImport() {
  const { files, turn } = useStore(importStore, (state) => state)
  const [phase, setPhase] = useState<ImportPhase>(start)
  const running = useRef<AbortController | null>(null)
  const importId = useRef<string | null>(null)
  const busy = phase.name !== 'choose' && phase.name !== 'done'
  useEffect(() => setImportBusy(busy), [busy])

  const discard = () => {
    running.current?.abort()
    running.current = null
    discardImport(importId.current)
    importId.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the import is closed
  useEffect(() => discard, [])

  const read = async (handed: Handed) => {
    discard()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    const { files: chosen, kind } = handed
    if (chosen.length === 0) return setPhase({ name: 'choose', failure: nothing, handed: null })
    const show = (sent: number, size: number) => setPhase({ name: 'reading', files: chosen.length, sent, size })
    try {
      const uploaded = await handOver(chosen, signal, show)
      const review = await host().call('interchange.read', { files: uploaded, kind }, { signal })
      importId.current = review.importId
      setPhase({ name: 'review', review, handed, failure: null })
    } catch (error) {
      if (running.current !== controller) return
      const failure = failureOf(error)
      setPhase(failure.code === 'cancelled' ? start : { name: 'choose', failure, handed })
    } finally {
      if (running.current === controller) running.current = null
    }
  }
  const readChosen = useEffectEvent((chosen: readonly ChosenFile[]) => void read({ files: chosen, kind: null }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: every hand-over is read once, by its turn
  useEffect(() => {
    if (files) readChosen(files)
  }, [turn])

  const accept = async (choice: ImportChoice) => {
    if (phase.name !== 'review') return
    const { review, handed } = phase
    const controller = new AbortController()
    running.current = controller
    const show = (done: number, total: number) => setPhase({ name: 'writing', review, handed, done, total })
    show(0, 0)
    try {
      const result = await host().call('interchange.accept', choice, {
        signal: controller.signal,
        onProgress: ({ done, total }) => show(done, total),
      })
      importId.current = null
      running.current = null
      const { undoId, requests, problems } = result
      const undo = () => void host().call('interchange.undo', { undoId }).catch(reportError)
      setLayout('section', 'collections')
      if (problems.length > 0) return setPhase({ name: 'done', requests, problems, undo })
      closeImport()
      showToast({ text: `Imported ${counted(requests, 'request')}`, undo })
    } catch (error) {
      const failure = failureOf(error)
      setPhase({ name: 'review', review, handed, failure: failure.code === 'cancelled' ? null : failure })
    } finally {
      if (running.current === controller) running.current = null
    }
  }
  const stop = () => running.current?.abort()
  return { phase, read, accept, stop }
}

function failureOf(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('internal', 'That did not work because of a mistake in Trowel.')
}
