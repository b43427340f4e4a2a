/** How cells are written for another program. */
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

export interface CopyWriter {
  /** Cells as texts for people, and as tokens of JSON; null where the row has none. */
  row(texts: readonly string[], tokens: readonly (string | null)[]): string
  head: string
  foot: string
  between: string
}

/** Writes row after row. Every token of JSON stays as it was sent. */
export function copyWriter(form: Exclude<CopyForm, 'rows'>, names: readonly string[]): CopyWriter {
  if (form === 'markdown') {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    return {
      head: `${line(names.map(markdownCell))}\n${line(names.map(() => '---'))}\n`,
      row: (texts) => line(texts.map(markdownCell)),
      between: '\n',
      foot: '\n',
    }
  }
  if (form === 'json') {
    const keys = names.map((name) => JSON.stringify(name))
    return {
      head: '[',
      row: (_, tokens) =>
        `{${tokens.flatMap((token, at) => (token === null ? [] : [`${keys[at]}:${token}`])).join(',')}}`,
      between: ',\n ',
      foot: ']',
    }
  }
  return {
    head: form === 'tsv-names' ? `${names.map(tsvCell).join('\t')}\n` : '',
    row: (texts) => texts.map(tsvCell).join('\t'),
    between: '\n',
    foot: '',
  }
}
