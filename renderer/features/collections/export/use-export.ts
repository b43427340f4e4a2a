import { useEffect, useRef, useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import type { ExportKindId } from '#shared/interchange/export/kinds.ts'
import { host } from '../../../host/current.ts'
import { saveBody } from '../../../session/save-body.ts'

export type ExportState =
  | { step: 'choose'; error: AppError | null }
  | { step: 'write'; done: number; total: number }
  | { step: 'done'; result: Output<'exports.write'> }

/** Bodies of the last export: the browser may still be reading them until the next one. */
let made: string[] = []

/** Writes the files on the side of the services, then has them saved. */
export function useExport(paths: readonly string[]) {
  const [state, setState] = useState<ExportState>({ step: 'choose', error: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  async function run(kind: ExportKindId, environments: readonly string[]): Promise<void> {
    const controller = new AbortController()
    running.current = controller
    setState({ step: 'write', done: 0, total: 0 })
    try {
      const result = await host().call(
        'exports.write',
        { paths: [...paths], kind, environments: [...environments] },
        { signal: controller.signal, onProgress: ({ done, total }) => setState({ step: 'write', done, total }) },
      )
      const bodyIds = result.files.map(({ bodyId }) => bodyId)
      // Stopped when all was written already: nobody takes it.
      if (controller.signal.aborted) {
        release(bodyIds)
        return setState({ step: 'choose', error: null })
      }
      release(made)
      made = bodyIds
      for (const { bodyId, name } of result.files) saveBody(bodyId, name)
      setState({ step: 'done', result })
    } catch (caught) {
      if (controller.signal.aborted) setState({ step: 'choose', error: null })
      else {
        setState({
          step: 'choose',
          error: asAppError(caught),
        })
      }
    }
  }
  return {
    state,
    run: (kind: ExportKindId, environments: readonly string[]) => void run(kind, environments),
    stop: () => running.current?.abort(),
  }
}

function release(bodyIds: string[]): void {
  if (bodyIds.length === 0) return
  host()
    .call('bodies.release', { bodyIds })
    .catch(() => undefined)
}
