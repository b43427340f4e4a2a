import { useEffect, useState } from 'react'
import type { PageSize } from './page-layout.ts'
import type { PdfFile, PdfProblem } from './pdf-file.ts'

export type PdfState =
  | { phase: 'reading' }
  | { phase: 'failed'; problem: PdfProblem | 'library' }
  | { phase: 'ready'; file: PdfFile; sizes: readonly PageSize[] }

/** Pages whose sizes are asked for in one go. */
const inOneGo = 100

/** Opens the PDF while the component is shown. Until the size of a page is known it counts as large as the first one. */
export function usePdf(address: string | null, password: string | null): PdfState {
  const [state, setState] = useState<PdfState>({ phase: 'reading' })
  useEffect(() => {
    if (address === null) return
    const controller = new AbortController()
    const { signal } = controller
    let file: PdfFile | undefined
    const tell = (next: PdfState) => !signal.aborted && setState(next)
    const open = async () => {
      const library = await import('./pdf-file.ts').catch(() => null)
      if (signal.aborted) return
      if (!library) return tell({ phase: 'failed', problem: 'library' })
      try {
        const opened = await library.openPdf(address, password, signal)
        file = opened
        const first = await opened.size(0)
        let sizes = Array.from({ length: opened.pages }, () => first)
        tell({ phase: 'ready', file: opened, sizes })
        for (let from = 1; from < opened.pages && !signal.aborted; from += inOneGo) {
          const count = Math.min(inOneGo, opened.pages - from)
          const found = await Promise.all(
            Array.from({ length: count }, (_, at) => opened.size(from + at).catch(() => first)),
          )
          if (found.every((size) => size.width === first.width && size.height === first.height)) continue
          sizes = sizes.toSpliced(from, count, ...found)
          tell({ phase: 'ready', file: opened, sizes })
        }
      } catch (error) {
        tell({ phase: 'failed', problem: error instanceof library.PdfError ? error.problem : 'damaged' })
      }
    }
    setState({ phase: 'reading' })
    void open()
    return () => {
      controller.abort()
      file?.close()
    }
  }, [address, password])
  return state
}
