import { invalidParameter } from '../../http/platform-error.ts'
import { type Language, languageNames } from './languages.ts'

const shown: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A page to look at that also carries the source, so that it can be imported again. */
export function toHtml(cells: readonly string[], language: Language, name: string): string {
  const shownText = (text: string) => text.replaceAll(/[&<>"]/g, (each) => shown[each]!)
  const model = Buffer.from(JSON.stringify({ language, cells })).toString('base64')
  return [
    '<!DOCTYPE html>',
    `<html><head><meta charset="utf-8"><title>${shownText(name)}</title></head><body>`,
    `<h1>${shownText(name)}</h1>`,
    ...cells.map((cell) => `<pre>${shownText(cell)}</pre>`),
    `<script type="application/json" id="notebook-model">"${model}"</script>`,
    '</body></html>\n',
  ].join('\n')
}

/** Throws INVALID_PARAMETER_VALUE for a page that no export made. */
export function fromHtml(bytes: Buffer): { cells: readonly string[]; language: Language } {
  const model = /id="notebook-model">"([A-Za-z0-9+/=]+)"</.exec(bytes.toString())?.[1]
  const found = model === undefined ? undefined : readModel(Buffer.from(model, 'base64').toString())
  if (found === undefined) throw invalidParameter('The content is not a notebook that was exported as HTML.')
  return found
}

/** A notebook as archives and pages hold it; undefined for anything else. */
export function readModel(text: string): { cells: readonly string[]; language: Language } | undefined {
  try {
    const { cells, language } = JSON.parse(text) as { cells?: unknown; language?: unknown }
    const known = languageNames.find((each) => each === language)
    const texts = Array.isArray(cells) ? cells.filter((cell) => typeof cell === 'string') : []
    return known === undefined ? undefined : { cells: texts, language: known }
  } catch {
    return undefined
  }
}
