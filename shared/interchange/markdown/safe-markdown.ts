/** Text that no Markdown reader takes for markup. */
export function plainText(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  return line.replace(/[\\`*_{}[\]<>()#+!|~&]/g, '\\$&').replace(/^([-=]+|\d+\.)(?=\s|$)/, '\\$1') || 'Without a name'
}

/** Text as code, also in a cell of a table. Line breaks are shown as ↵. */
export function codeSpan(text: string): string {
  if (text === '') return ''
  const line = text.replace(/\r\n|[\r\n\u2028\u2029\u0085]/g, '↵').replace(/\p{Cc}/gu, '\uFFFD')
  const ticks = fenceFor(line, 1)
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return `${ticks}${pad}${line.replaceAll('|', '\\|')}${pad}${ticks}`
}

/** A block of code whose fence is longer than any in it. */
export function codeBlock(text: string, language: string): string {
  const fence = fenceFor(text, 3)
  return `${fence}${language}\n${text}${text.endsWith('\n') ? '' : '\n'}${fence}`
}

function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(least, longest + 1))
}

/**
 * Somebody's Markdown as a part of a larger text: headings below `level`, no HTML, no links that run something, and no
 * fence that is left open.
 */
export function safeMarkdown(docs: string, level: number): string {
  const written: string[] = []
  let paragraph: string[] = []
  let fence: string | null = null
  const close = () => {
    written.push(...safeParagraph(paragraph))
    paragraph = []
  }
  for (const line of docs.trim().split(/\r\n|\r|\n/)) {
    if (fence !== null) {
      written.push(line)
      if (line.trim().startsWith(fence) && /^ {0,3}(`+|~+)\s*$/.test(line)) fence = null
      continue
    }
    // Only at the start of a line it is one for every reader: further in it may belong to a list, and end with it.
    const opened = /^(`{3,})[^`]*$|^(~{3,})/.exec(line)
    if (opened) {
      close()
      fence = opened[1] ?? opened[2]!
      written.push(line)
    } else if (line.trim() === '') {
      close()
      written.push(line)
    } else paragraph.push(lowered(line, level))
  }
  close()
  return [...written, ...(fence === null ? [] : [fence])].join('\n')
}

function lowered(line: string, level: number): string {
  const heading = /^( {0,3})(#{1,6})(?=\s|$)/.exec(line)
  if (!heading) return line
  return heading[1]! + '#'.repeat(Math.min(6, heading[2]!.length + level)) + line.slice(heading[0].length)
}

const codeSpans = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g

/** Code spans stay as they are where all of them begin and end on their line; elsewhere nobody knows what is code. */
function safeParagraph(lines: readonly string[]): string[] {
  const sure = lines.every((line) => !line.replace(codeSpans, '').includes('`') && !line.includes('\\`'))
  return lines.map((line) => {
    if (!sure) return withoutHtml(line)
    let [written, at] = ['', 0]
    for (const span of line.matchAll(codeSpans)) {
      written += withoutHtml(line.slice(at, span.index)) + span[0]
      at = span.index + span[0].length
    }
    return written + withoutHtml(line.slice(at))
  })
}

function withoutHtml(text: string): string {
  return text
    .replace(/<(?=[A-Za-z/!?])(?!https?:\/\/[^\s<>]*>)/g, '&lt;')
    .replace(/(\]\s*[(:]\s*<?\s*)(?=(?:javascript|data|vbscript|file)\s*:)/gi, '$1#')
}
