import { csvCell } from '#shared/json/print/csv.ts'
import { isNumberText } from './exact-number.ts'

/** How cells are written for another program. */
export type CellForm = 'tsv' | 'tsv-names' | 'markdown' | 'json' | 'csv' | 'spreadsheet' | 'lines'
/** `rows`: whole rows as sent. */
export type CopyForm = 'tsv' | 'tsv-names' | 'markdown' | 'json' | 'rows'

/** As spreadsheets take it: quotes around what has tabs, line ends or quotes in it. */
export function tsvCell(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Bars, backslashes and what Markdown or HTML would read as marks are escaped; a line end becomes `<br>`. */
export function markdownCell(text: string): string {
  return text
    .replace(/[\\|`*_[\]<>&]/g, (mark) =>
      mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : mark === '&' ? '&amp;' : `\\${mark}`,
    )
    .replace(/\r\n|\r|\n/g, '<br>')
    .replaceAll('\t', ' ')
}

/** A cell as a text for people, or as a token of JSON; null where it says nothing. */
export type WrittenCell = string | null

export interface CopyWriter {
  /** The cells are wanted as tokens of JSON. */
  tokens: boolean
  row(cells: readonly WrittenCell[]): string
  head: string
  foot: string
  between: string
}

/** Writes row after row. Every token of JSON stays as it was sent. */
export function copyWriter(form: CellForm, names: readonly string[]): CopyWriter {
  if (form === 'markdown') {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    return {
      tokens: false,
      head: `${line(names.map(markdownCell))}\n${line(names.map(() => '---'))}\n`,
      row: (cells) => line(cells.map((cell) => markdownCell(cell ?? ''))),
      between: '\n',
      foot: '\n',
    }
  }
  if (form === 'json' || form === 'lines') {
    const keys = names.map((name) => JSON.stringify(name))
    const list = form === 'json'
    return {
      tokens: true,
      head: list ? '[' : '',
      row: (cells) => `{${cells.flatMap((token, at) => (token === null ? [] : [`${keys[at]}:${token}`])).join(',')}}`,
      between: list ? ',\n ' : '\n',
      foot: list ? ']' : '\n',
    }
  }
  if (form === 'csv' || form === 'spreadsheet') {
    const guard = form === 'spreadsheet'
    // A row of one empty cell must not be an empty line: readers drop those.
    const nothing = names.length === 1 ? '""' : ''
    return {
      tokens: false,
      head: `${guard ? '\ufeff' : ''}${names.map((name) => csvCell(name, guard)).join(',')}\r\n`,
      row: (cells) =>
        cells.map((cell) => (cell === null ? nothing : csvCell(cell, guard && !isNumberText(cell)))).join(','),
      between: '\r\n',
      foot: '\r\n',
    }
  }
  return {
    tokens: false,
    head: form === 'tsv-names' ? `${names.map(tsvCell).join('\t')}\n` : '',
    row: (cells) => cells.map((cell) => tsvCell(cell ?? '')).join('\t'),
    between: '\n',
    foot: '',
  }
}
