import type { ReportForm, ReportSend } from './report.ts'
import { reportStyle } from './report-style.ts'
import { countText, type ReportText, timeText, visible } from './report-text.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (one) => entities[one]!)
}

function block(title: string, { text, more }: ReportText): string {
  const rest = more > 0 ? `<p class="quiet">${more.toLocaleString('en')} more bytes are not shown.</p>` : ''
  return `<h3>${title}</h3>\n<pre tabindex="0" aria-label="${title}">${html(text)}</pre>\n${rest}`
}

function sendOf({
  number,
  bookmarked,
  method,
  url,
  outcome,
  kind,
  facts,
  note,
  startedAt,
  ...more
}: ReportSend): string {
  const { headers, body, answer, missing } = more
  return [
    `<article class="send" id="send-${number}">`,
    `<h2><span class="number">${number}</span> <span class="method">${html(method)}</span> <span class="url">${html(url)}</span></h2>`,
    `<p class="facts"><strong class="${kind}">${html(outcome)}</strong> ${[timeText(startedAt), ...facts].map((one) => `<span>${html(one)}</span>`).join(' ')}${bookmarked ? ' <span class="bookmark">Bookmarked</span>' : ''}</p>`,
    note === '' ? '' : `<p class="note">${html(note)}</p>`,
    headers.length === 0
      ? ''
      : block('Headers', {
          text: headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
          json: false,
          more: 0,
        }),
    body ? block('Request body', body) : '',
    answer ? block('Answer', answer) : '',
    missing ? `<p class="quiet">${html(missing)}</p>` : '',
    '</article>\n',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** One file that needs nothing else. Its policy forbids all but its own style, should anything get through the escapes. */
export function htmlReport(): ReportForm {
  return {
    begin: (session) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html(session.name)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${html(session.name)}</h1>
<p class="quiet">Begun ${timeText(session.startedAt)}. ${countText(session)}.</p>
`,
    note: (text) => `<p class="note">${html(text)}</p>\n`,
    send: sendOf,
    end: () => '</main>\n</body>\n</html>\n',
  }
}
