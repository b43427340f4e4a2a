import type { Parameters } from '../../http/parameters.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { demandSize } from './content-size.ts'
import { type Language, languageNames, languageOf, languages } from './languages.ts'
import { fromHtml } from './notebook-html.ts'
import { fromJupyter } from './notebook-jupyter.ts'
import { joinCells, markedLanguage, markSource } from './notebook-source.ts'
import type { ObjectContent } from './workspace-object.ts'
import { nameOf } from './workspace-path.ts'

const formats = ['SOURCE', 'HTML', 'JUPYTER', 'DBC', 'R_MARKDOWN', 'AUTO', 'RAW'] as const
type ImportFormat = (typeof formats)[number]

interface Import {
  bytes: Buffer
  format: ImportFormat
  language: Language | undefined
}

/** Throws MAX_NOTEBOOK_SIZE_EXCEEDED above 10 MB, INVALID_PARAMETER_VALUE for what is not base64. */
export function readImport(parameters: Parameters): Import {
  const format = parameters.choice('format', formats) ?? 'SOURCE'
  const language = parameters.choice('language', languageNames)
  const text = (parameters.text('content') ?? '').replaceAll(/\s/g, '')
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw invalidParameter('content is not valid base64.')
  const bytes = Buffer.from(text, 'base64')
  demandSize(bytes)
  return { bytes, format, language }
}

/** What becomes of the bytes, and where it goes: a notebook that was a source file loses the end of its name. */
export function readContent(
  bytes: Buffer,
  format: ImportFormat,
  language: Language | undefined,
  path: string,
): { content: ObjectContent; place: string } {
  switch (format) {
    case 'RAW':
      return { content: { type: 'FILE', bytes }, place: path }
    case 'AUTO':
      return autoContent(bytes, language, path)
    case 'JUPYTER':
      return { content: notebook(fromJupyter(bytes)), place: path }
    case 'HTML':
      return { content: notebook(fromHtml(bytes)), place: path }
    case 'R_MARKDOWN':
      return { content: notebook({ cells: rmarkdownCells(bytes.toString()), language: 'R' }), place: path }
    default:
      return { content: sourceNotebook(bytes, language ?? languageOf(ending(path))), place: path }
  }
}

function autoContent(bytes: Buffer, language: Language | undefined, path: string) {
  const end = ending(path)
  const bare = end === '' ? path : path.slice(0, -end.length - 1)
  if (end === 'ipynb') return { content: notebook(fromJupyter(bytes)), place: bare }
  const own = languageOf(end)
  const isNotebook = own !== undefined && end === languages[own].extension && markedLanguage(bytes, [own]) !== undefined
  if (isNotebook) return { content: sourceNotebook(bytes, own), place: bare }
  const marked = end === '' ? (language ?? markedLanguage(bytes)) : undefined
  if (marked !== undefined) return { content: sourceNotebook(bytes, marked), place: path }
  return { content: { type: 'FILE', bytes } as const, place: path }
}

function sourceNotebook(bytes: Buffer, language: Language | undefined): ObjectContent {
  if (language === undefined) throw invalidParameter('language has to be given to import a notebook as SOURCE.')
  return { type: 'NOTEBOOK', language, bytes: markSource(bytes, language) }
}

function notebook({ cells, language }: { cells: readonly string[]; language: Language }): ObjectContent {
  return { type: 'NOTEBOOK', language, bytes: Buffer.from(joinCells(cells, language)) }
}

/** Code as cells of R, the text between as cells of Markdown. */
function rmarkdownCells(text: string): readonly string[] {
  const parts = text.split(/^```(?:\{r[^}\n]*\})?[ \t]*$/m).map((part) => part.trim())
  return parts.map((part, place) => (place % 2 === 0 ? `%md\n${part}` : part)).filter((cell) => cell !== '%md\n')
}

function ending(path: string): string {
  return /[^/]\.(\w{1,10})$/.exec(nameOf(path))?.[1]?.toLowerCase() ?? ''
}
