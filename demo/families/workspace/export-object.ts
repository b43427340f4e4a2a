import { type Answer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import type { Store } from '../../store.ts'
import { demandSize } from './content-size.ts'
import { type Language, languages } from './languages.ts'
import { toArchive, toZip } from './notebook-archive.ts'
import { toHtml } from './notebook-html.ts'
import { toJupyter } from './notebook-jupyter.ts'
import { splitCells } from './notebook-source.ts'
import { type ObjectTree, objectAt } from './object-tree.ts'
import { nameOf, readWorkspacePath } from './workspace-path.ts'
import { objectsOf } from './workspace-tree.ts'

const formats = ['SOURCE', 'HTML', 'JUPYTER', 'DBC', 'R_MARKDOWN', 'AUTO', 'RAW'] as const
type Format = (typeof formats)[number]

interface Exported {
  /** As file names end. */
  type: string
  bytes: Buffer
}

/** As base64 in JSON, or with `direct_download` as the bytes themselves. */
export function exportObject({ parameters }: ApiRequest, store: Store): Answer {
  const { path } = readWorkspacePath(parameters)
  const format = parameters.choice('format', formats) ?? 'SOURCE'
  parameters.choice('outputs', ['ALL', 'NONE'])
  const { type, bytes } = exported(objectsOf(store), path, format)
  demandSize(bytes)
  if (!parameters.flag('direct_download')) return jsonAnswer({ content: bytes.toString('base64'), file_type: type })
  return {
    status: 200,
    body: bytes,
    contentType: 'application/octet-stream',
    headers: { 'Content-Disposition': `attachment; filename="export.${type}"` },
  }
}

function exported(tree: ObjectTree, path: string, format: Format): Exported {
  const object = objectAt(tree, path)
  switch (object.type) {
    case 'NOTEBOOK':
      if (format === 'DBC') return { type: 'dbc', bytes: toArchive(tree, path) }
      return exportedNotebook(object.bytes, object.language, nameOf(path), format)
    case 'DIRECTORY':
    case 'REPO':
      if (format === 'DBC') return { type: 'dbc', bytes: toArchive(tree, path) }
      if (format === 'SOURCE' || format === 'AUTO') {
        return { type: 'zip', bytes: toZip(tree, path, format === 'AUTO') }
      }
      throw invalidParameter(`A folder can be exported as DBC, SOURCE or AUTO, but not as ${format}.`)
    case 'LIBRARY':
      throw invalidParameter('Libraries cannot be exported.')
    default:
      if (format === 'SOURCE' || format === 'AUTO' || format === 'RAW')
        return { type: ending(path), bytes: object.bytes }
      throw invalidParameter(`A file can be exported as it is, but not as ${format}.`)
  }
}

function exportedNotebook(source: Buffer, language: Language, name: string, format: Format): Exported {
  const cells = splitCells(source.toString(), language)
  switch (format) {
    case 'JUPYTER':
      return { type: 'ipynb', bytes: Buffer.from(toJupyter(cells, language, name)) }
    case 'HTML':
      return { type: 'html', bytes: Buffer.from(toHtml(cells, language, name)) }
    case 'R_MARKDOWN':
      if (language !== 'R') throw invalidParameter('Only notebooks in R can be exported as R_MARKDOWN.')
      return { type: 'Rmd', bytes: Buffer.from(cells.map((cell) => `\`\`\`{r}\n${cell}\n\`\`\`\n`).join('\n')) }
    default:
      return { type: languages[language].extension, bytes: source }
  }
}

function ending(path: string): string {
  const name = nameOf(path)
  const dot = name.lastIndexOf('.')
  return dot > 0 && /^\w{1,20}$/.test(name.slice(dot + 1)) ? name.slice(dot + 1) : 'file'
}
