import type { TextForm } from '../../engine/walked-text.ts'
import type { LineCount } from '../questions/text-questions.ts'
import type { Runners } from './work.ts'

/** Finds out where the lines of a form begin, as far as the bytes have come. Lines can be shown meanwhile. */
export interface LayOutWorks {
  layOut: {
    input: { form: TextForm; columns: number }
    /** With the share that is done, 0 to 1. */
    progress: LineCount & { share: number }
    output: LineCount
  }
}

const atOnce = 128 * 1024
const tellEveryMs = 60

export const layOutRunners: Runners<LayOutWorks> = {
  async layOut({ form, columns }, { lines, state }, { progress, breathe }) {
    const view = lines().view(form, columns)
    let told = 0
    const count = () => ({ count: view.count, lastNumber: view.lastNumber, whole: false })
    while (view.extend(atOnce)) {
      const now = performance.now()
      if (now - told > tellEveryMs) {
        told = now
        progress({ ...count(), share: view.laid / Math.max(lines().reach(form), 1) })
      }
      await breathe()
    }
    return { ...count(), whole: state().done }
  },
}
