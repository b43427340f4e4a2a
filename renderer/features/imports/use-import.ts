import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ImportChoice, ImportReview } from '#shared/contract/interchange.ts'
import { AppError } from '#shared/errors.ts'
import type { FileReference } from '#shared/model/request.ts'
import { host } from '../../host/current.ts'
import { uploadFile } from '../../host/upload-file.ts'
import { type ChosenFile, closeImport, importStore } from '../../session/imports.ts'
import { setLayout } from '../../session/layout.ts'
import { useStore } from '../../session/store.ts'
import { reportError } from '../../ui/report-error.ts'
import { showToast } from '../../ui/toast.ts'

/** Files as the services have them: they can be read again, as another kind. */
export interface Handed {
  files: { file: FileReference; path: string }[]
  kind: string | null
}

export type ImportPhase =
  | { name: 'choose'; failure: AppError | null; handed: Handed | null }
  | { name: 'reading'; files: number; sent: number; size: number }
  | { name: 'review'; review: ImportReview; handed: Handed; failure: AppError | null }
  | { name: 'writing'; review: ImportReview; handed: Handed; done: number; total: number }
  | { name: 'done'; requests: number; problems: { name: string; message: string }[]; undo: () => void }

const start: ImportPhase = { name: 'choose', failure: null, handed: null }

/** The steps of an import: files are handed over and read, looked through, and written. Closing it discards what was read. */
export function useImport() {
  const { files, turn } = useStore(importStore, (state) => state)
  const [phase, setPhase] = useState<ImportPhase>(start)
  const running = useRef<AbortController | null>(null)
  const importId = useRef<string | null>(null)

  const discard = () => {
    running.current?.abort()
    running.current = null
    if (importId.current !== null)
      void host()
        .call('interchange.discard', { importId: importId.current })
        .catch(() => null)
    importId.current = null
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the import is closed
  useEffect(() => discard, [])

  const read = async (source: { chosen: readonly ChosenFile[] } | { handed: Handed }, kind: string | null) => {
    discard()
    const controller = new AbortController()
    running.current = controller
    const { signal } = controller
    let handed: Handed | null = 'handed' in source ? { ...source.handed, kind } : null
    try {
      if ('chosen' in source) {
        const uploaded = await handOver(source.chosen, signal, (sent, size) =>
          setPhase({ name: 'reading', files: source.chosen.length, sent, size }),
        )
        handed = { files: uploaded, kind }
      }
      if (!handed) return
      setPhase({ name: 'reading', files: handed.files.length, sent: 1, size: 1 })
      const review = await host().call('interchange.read', handed, { signal })
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
  const readChosen = useEffectEvent((chosen: readonly ChosenFile[]) => void read({ chosen }, null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: every hand-over is read once, by its turn
  useEffect(() => {
    if (files.length > 0) readChosen(files)
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

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`
}

function failureOf(error: unknown): AppError {
  return error instanceof AppError
    ? error
    : new AppError('internal', 'That did not work because of a mistake in Trowel.')
}

/** One file after another: the bytes of all of them are told as one number. */
async function handOver(
  chosen: readonly ChosenFile[],
  signal: AbortSignal,
  tell: (sent: number, size: number) => void,
): Promise<Handed['files']> {
  const size = chosen.reduce((sum, { file }) => sum + file.size, 0)
  const files: Handed['files'] = []
  let before = 0
  tell(0, size)
  for (const { file, path } of chosen) {
    files.push({ file: await uploadFile(file, signal, (sent) => tell(before + sent, size)), path })
    before += file.size
    tell(before, size)
  }
  return files
}
