import { flags } from './index-file.ts'

const thirdPerson: readonly [RegExp, string][] = [
  [/^([A-Z][a-z]*[^aeiou])y\b/, '$1ies'],
  [/^([A-Z][a-z]*(?:s|sh|ch|x|z|o))\b/, '$1es'],
  [/^([A-Z][a-z]*)\b/, '$1s'],
]

/** One or two sentences made from the title: "Lists clusters, page by page." */
export function summaryOf(title: string, path: string, operationFlags: number, replacement: string | null): string {
  const rule = thirdPerson.find(([pattern]) => pattern.test(title))
  const sentence = rule ? title.replace(rule[0], rule[1]) : title
  const last = /\{(\w+)\}[^{}/]*$/.exec(path)?.[1]
  const by = last && !/account_id/.test(last) ? `, named by ${last}` : ''
  const how = operationFlags & flags.paged ? ', page by page' : by
  const goesOn = operationFlags & flags.longRunning ? ' The work goes on after the answer.' : ''
  const old = replacement ? ` Replaced by version ${replacement.split('@')[1]}.` : ''
  return `${sentence}${how}.${goesOn}${old}`
}
