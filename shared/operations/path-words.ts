/** What the parameters of a path say about the thing at its end and the thing it belongs to. */

/** Parameters that read badly as they are written. */
const spoken: Record<string, string> = {
  cdf_config: 'change data feed configuration',
  entity: 'object',
  eval_run: 'evaluation run',
  on_securable: 'object',
}

interface Step {
  /** The literal in front of the parameter, singular: "dashboard". */
  after: string
  param: string
}

/** Words that name no thing of their own. */
const plain = new Set(['', 'name', 'id', 'uid', 'key', 'full', 'full_name', 'name_arg', 'object', 'resource', 'index'])

function steps(path: string): Step[] {
  const found: Step[] = []
  let after = ''
  for (const segment of path.split('/')) {
    const params = [...segment.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
    if (params.length === 0) after = singular(segment.replace(/[-_]/g, ' '))
    else if (!/^(account_id|workspace)$/.test(params.at(-1)!)) found.push({ after, param: params.join('.') })
  }
  return found
}

function singular(word: string): string {
  if (/(ss|us|is)$/.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch)es$/, '$1')
    .replace(/s$/, '')
}

function nounOf({ after, param }: Step): string {
  const stem = param.replace(/_(id|uid|name|key|fullname|full_name)$/, '')
  if (param.includes('.') || plain.has(stem) || /_type$/.test(stem)) return after
  return spoken[stem] ?? stem.replaceAll('_', ' ')
}

/** A type and a name beside each other name one thing. */
function things(path: string): Step[] {
  return steps(path).filter(({ param }, at, all) => !(/_type$/.test(param) && all[at + 1]?.after === all[at]!.after))
}

/** Whether the last parameter names what the title is about. */
function isOwn(path: string, title: string): boolean {
  const last = things(path).at(-1)
  if (!last) return false
  return (/\}$/.test(path) && !title.startsWith('List ')) || title.toLowerCase().endsWith(` ${nounOf(last)}`)
}

/** How the thing is named: "its ID", "its type and name", "the principal ID". */
export function ownKey(path: string, title: string): string | undefined {
  const last = isOwn(path, title) ? things(path).at(-1) : undefined
  if (!last) return undefined
  const { param } = last
  const word = keyWord(param)
  const twoPart = steps(path).at(-2)
  if (twoPart && /_type$/.test(twoPart.param) && twoPart.after === last.after) return `its type and ${word}`
  const other = /^(principal|resource)_/.exec(param)?.[1]
  return other && other !== last.after ? `the ${other} ${word}` : `its ${word}`
}

function keyWord(param: string): string {
  if (param.includes('.')) return 'three-part name'
  if (/(^|_)id$/.test(param)) return 'ID'
  if (/(^|_)key$/.test(param)) return 'key'
  if (/full_?name$/.test(param)) return 'full name'
  if (/_type$/.test(param)) return 'type'
  return { version: 'number', etag: 'etag', alias: 'alias' }[param] ?? 'name'
}

/** What the thing belongs to: "dashboard" of /dashboards/{dashboard_id}/schedules. */
export function parentOf(path: string, title: string): string | undefined {
  const parent = things(path).at(isOwn(path, title) ? -2 : -1)
  const noun = parent && nounOf(parent)
  return noun && !title.toLowerCase().endsWith(` ${noun}`) ? noun : undefined
}
