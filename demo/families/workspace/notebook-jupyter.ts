import { parseExact } from '#shared/json/exact-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '#shared/json/exact-value.ts'
import { invalidParameter } from '../../http/platform-error.ts'
import { type Language, languageOf, languages } from './languages.ts'

/** The text of an `.ipynb` file, without outputs. */
export function toJupyter(cells: readonly string[], language: Language, name: string): string {
  const { jupyter } = languages[language]
  const document = {
    cells: cells.map(jupyterCell),
    metadata: {
      'application/vnd.databricks.v1+notebook': { language: jupyter, notebookName: name },
      language_info: { name: jupyter },
    },
    nbformat: 4,
    nbformat_minor: 0,
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

/** Throws INVALID_PARAMETER_VALUE for what is no notebook of Jupyter. */
export function fromJupyter(bytes: Buffer): { cells: readonly string[]; language: Language } {
  const document = parse(bytes)
  const cells = isJsonObject(document) ? document.cells : undefined
  if (!isJsonObject(document) || !Array.isArray(cells)) throw noNotebook('it has no cells')
  return { cells: (cells as readonly JsonValue[]).map(cellText), language: languageIn(document.metadata) }
}

function jupyterCell(text: string) {
  const lines = (source: string) => source.split(/(?<=\n)/)
  if (/^%md\b/.test(text)) return { cell_type: 'markdown', metadata: {}, source: lines(text.replace(/^%md\s?/, '')) }
  return { cell_type: 'code', execution_count: null, metadata: {}, outputs: [], source: lines(text) }
}

function cellText(cell: JsonValue): string {
  if (!isJsonObject(cell)) throw noNotebook('a cell is no object')
  const { source } = cell
  const text = Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''
  return cell.cell_type === 'markdown' ? `%md\n${text}` : text
}

function languageIn(metadata: JsonValue | undefined): Language {
  const own = fieldOf(metadata, 'application/vnd.databricks.v1+notebook')
  const names = [fieldOf(own, 'language'), fieldOf(fieldOf(metadata, 'language_info'), 'name')]
  const name = names.find((each) => typeof each === 'string')
  return (typeof name === 'string' ? languageOf(name) : undefined) ?? 'PYTHON'
}

function fieldOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) ? (value as JsonObject)[name] : undefined
}

function parse(bytes: Buffer): JsonValue {
  try {
    return parseExact(bytes.toString())
  } catch (error) {
    throw noNotebook((error as Error).message)
  }
}

function noNotebook(why: string): Error {
  return invalidParameter(`The content is not a notebook in the JUPYTER format: ${why}`)
}
