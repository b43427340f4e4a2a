import type { ReportForm } from './report.ts'
import { countText, type ReportText, timeText, visible } from './report-text.ts'

/** A text as it is, on one line: nothing in it is Markdown or HTML. */
function plain(text: string): string {
  const escaped = visible(text).replace(/[\\`*_{}[\]<>()#+!|~&$-]/g, (one) =>
    one === '<' ? '&lt;' : one === '&' ? '&amp;' : `\\${one}`,
  )
  return escaped.replace(/\s*\n\s*/g, ' ').replace(/^(\s*\d+)([.)])/, '$1\\$2')
}

/** Lines stay lines. */
function paragraph(text: string): string {
  return visible(text)
    .split('\n')
    .map((line) => plain(line.trim()))
    .join('  \n')
}

/** Longer than any run of backticks inside. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(least, longest + 1))
}

function inlineCode(text: string): string {
  const line = visible(text).replaceAll('\n', ' ')
  const ticks = fence(line, 1)
  const space = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return `${ticks}${space}${line}${space}${ticks}`
}

function block(title: string, body: ReportText): string {
  const text = visible(body.text)
  const ticks = fence(text, 3)
  const more = body.more > 0 ? `\n${body.more.toLocaleString('en')} more bytes are not shown.\n` : ''
  return `${title}\n\n${ticks}${body.json ? 'json' : 'text'}\n${text.replace(/\n$/, '')}\n${ticks}\n${more}\n`
}

export function markdownReport(): ReportForm {
  return {
    begin: (session) => `# ${plain(session.name)}\n\nBegun ${timeText(session.startedAt)}. ${countText(session)}.\n\n`,
    note: (text) => `${quote(paragraph(text))}\n\n`,
    send({ number, bookmarked, method, url, outcome, facts, note, headers, body, answer, missing, startedAt }) {
      const mark = bookmarked ? ' (bookmarked)' : ''
      const parts = [
        `## ${number}. ${plain(`${method} ${pathOf(url)}`)}${mark}\n\n`,
        `${inlineCode(`${method} ${url}`)}\n\n`,
        `**${plain(outcome)}** at ${timeText(startedAt)}, ${facts.map(plain).join(', ')}\n\n`,
      ]
      if (note !== '') parts.push(`${quote(paragraph(note))}\n\n`)
      if (headers.length > 0)
        parts.push(
          `Headers\n\n${headers.map(([name, value]) => `- ${inlineCode(`${name}: ${value}`)}`).join('\n')}\n\n`,
        )
      if (body) parts.push(block('Request body', body))
      if (answer) parts.push(block('Answer', answer))
      if (missing) parts.push(`${plain(missing)}\n\n`)
      return parts.join('')
    },
    end: () => '',
  }
}

const quote = (text: string) => text.replace(/^/gm, '> ')

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/s, '') || '/'
}
