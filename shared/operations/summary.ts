import { flags } from './index-file.ts'

const adverb = /^[A-Z][a-z]+ly /
const thirdPerson: readonly [RegExp, string][] = [
  [/^([A-Z][a-z]*[^aeiou])y\b/, '$1ies'],
  [/^([A-Z][a-z]*(?:s|sh|ch|x|z|o))\b/, '$1es'],
  [/^([A-Z][a-z]*)\b/, '$1s'],
]

/** One or two sentences made from the title: "Lists clusters, page by page." */
export function summaryOf(title: string, path: string, operationFlags: number, replacement: string | null): string {
  const before = adverb.exec(title)?.[0] ?? ''
  const verbFirst = before ? capital(title.slice(before.length)) : title
  const rule = thirdPerson.find(([pattern]) => pattern.test(verbFirst))
  const said = rule ? verbFirst.replace(rule[0], rule[1]) : verbFirst
  const sentence = before ? before + said[0]?.toLowerCase() + said.slice(1) : said
  const last = /\{(\w+)\}[^{}/]*$/.exec(path)?.[1]
  const by = last && !/account_id/.test(last) ? `, named by ${last}` : ''
  const how = operationFlags & flags.paged ? ', page by page' : by
  const goesOn = operationFlags & flags.longRunning ? ' The work goes on after the answer.' : ''
  const old = replacement ? ` Replaced by version ${replacement.split('@')[1]}.` : ''
  return `${sentence}${how}.${goesOn}${old}`
}

function capital(text: string): string {
  return (text[0]?.toUpperCase() ?? '') + text.slice(1)
}
