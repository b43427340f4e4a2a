import { AnnotationMode, GlobalWorkerOptions, getDocument, PDFWorker, TextLayer } from 'pdfjs-dist'
import rendererAddress from 'pdfjs-dist/build/pdf.renderer.min.mjs?url'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import type { PageSize } from './page-layout.ts'

/** Pixels of the screen for a point, of which 72 are an inch. */
const perPoint = 96 / 72
/** More would cost hundreds of megabytes a page. */
const mostPixels = 16_000_000
const mostPixelsOfImage = 100_000_000

export type PdfProblem = 'gone' | 'password' | 'damaged'

/** Why there is nothing to show. */
export class PdfError extends Error {
  override readonly name = 'PdfError'
  readonly problem: PdfProblem

  constructor(problem: PdfProblem) {
    super(problem)
    this.problem = problem
  }
}

export interface Drawing {
  /** The page and over it its text, to be selected; false: it could not be drawn. Rejects never. */
  done: Promise<boolean>
  cancel: () => void
}

export interface PdfFile {
  readonly pages: number
  /** Of a page from 0. */
  size(page: number): Promise<PageSize>
  draw(page: number, scale: number, canvas: HTMLCanvasElement, text: HTMLElement): Drawing
  /** Ends the threads and frees all memory. */
  close(): void
}

const at = (path: string) => new URL(path, document.baseURI).href

/**
 * Reads a PDF in one thread and draws it in another. Scripts and forms in it are not run, links lead nowhere, and nothing is
 * fetched but fonts and tables of the library, from the app. Throws PdfError.
 */
export async function openPdf(address: string, password: string | null, signal: AbortSignal): Promise<PdfFile> {
  const data = await fetch(address, { signal }).then(
    (response) => (response.ok ? response.bytes() : null),
    () => null,
  )
  if (!data) throw new PdfError('gone')
  GlobalWorkerOptions.rendererSrc = rendererAddress
  const thread = new Worker(workerAddress, { type: 'module' })
  const worker = PDFWorker.create({ port: thread })
  const task = getDocument({
    data,
    worker,
    ...(password === null ? {} : { password }),
    maxImageSize: mostPixelsOfImage,
    // The page's policy forbids WebAssembly; the same decoders are there as script.
    useWasm: false,
    useWorkerFetch: true,
    wasmUrl: at('pdf/wasm/'),
    cMapUrl: at('pdf/cmaps/'),
    standardFontDataUrl: at('pdf/standard_fonts/'),
    verbosity: 0,
  })
  const close = () => {
    task.destroy().then(
      () => thread.terminate(),
      () => thread.terminate(),
    )
  }
  signal.addEventListener('abort', close)
  try {
    const pdf = await task.promise
    return {
      pages: pdf.numPages,
      async size(page) {
        const { width, height } = (await pdf.getPage(page + 1)).getViewport({ scale: perPoint })
        return { width, height }
      },
      draw: (page, scale, canvas, text) => draw(pdf.getPage(page + 1), scale * perPoint, canvas, text),
      close,
    }
  } catch (error) {
    close()
    throw new PdfError(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged')
  }
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

function draw(loading: Promise<Page>, scale: number, canvas: HTMLCanvasElement, text: HTMLElement): Drawing {
  let cancelled = false
  let stop = () => {}
  const work = async (): Promise<boolean> => {
    const page = await loading
    if (cancelled) return false
    const shown = page.getViewport({ scale })
    const sharp = Math.min(devicePixelRatio, Math.sqrt(mostPixels / (shown.width * shown.height)))
    const viewport = page.getViewport({ scale: scale * sharp })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    const task = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE })
    const layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: shown })
    text.style.setProperty('--total-scale-factor', String(scale))
    stop = () => {
      task.cancel()
      layer.cancel()
    }
    const written = layer.render().catch(() => undefined)
    try {
      await task.promise
      await written
      return true
    } finally {
      page.cleanup()
    }
  }
  return {
    done: work().catch(() => false),
    cancel() {
      cancelled = true
      stop()
    },
  }
}
