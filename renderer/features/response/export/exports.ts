import type { ExportForm } from '#shared/contract/request.ts'
import { asAppError } from '#shared/error-texts.ts'
import type { AppError } from '#shared/errors.ts'
import { host } from '../../../host/current.ts'
import { saveOnce } from '../../../session/save-body.ts'
import { createStore } from '../../../session/store.ts'

export interface ExportJob {
  bodyId: string
  form: ExportForm
  range: { from: number; to: number } | null
  /** Name of the file. */
  name: string
}

/** One at a time for each answer. */
export interface RunningExport {
  name: string
  /** Bytes read and to be read. */
  done: number
  total: number
  error: AppError | null
  stop: () => void
}

/** By the body's id. */
export const exportsStore = createStore<Readonly<Record<string, RunningExport>>>({})

export function dismissExport(bodyId: string): void {
  exportsStore.set(({ [bodyId]: _, ...others }) => others)
}

/** Writes the file on the side of the services and then has the browser save it, which asks before it overwrites. */
export async function runExport({ bodyId, form, range, name }: ExportJob, size: number): Promise<void> {
  exportsStore.get()[bodyId]?.stop()
  const controller = new AbortController()
  const running: RunningExport = { name, done: 0, total: size, error: null, stop: () => controller.abort() }
  const put = (change: Partial<RunningExport>) => {
    exportsStore.set((all) => ({ ...all, [bodyId]: { ...running, ...all[bodyId], ...change } }))
  }
  exportsStore.set((all) => ({ ...all, [bodyId]: running }))
  try {
    const result = await host().call(
      'bodies.export',
      { bodyId, form, range },
      {
        signal: controller.signal,
        onProgress: ({ done, total }) => !controller.signal.aborted && put({ done, total }),
      },
    )
    if (exportsStore.get()[bodyId]?.stop === running.stop) dismissExport(bodyId)
    saveOnce(result.bodyId, name)
  } catch (caught) {
    if (exportsStore.get()[bodyId]?.stop !== running.stop) return
    if (controller.signal.aborted) dismissExport(bodyId)
    else put({ error: asAppError(caught) })
  }
}
