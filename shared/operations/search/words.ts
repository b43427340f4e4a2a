/** Words of a text, lower case: camelCase, snake_case, paths and punctuation are taken apart; versions stay whole. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
      .toLowerCase()
      .match(/\d+\.\d+|[\p{L}\p{N}]+/gu) ?? []
  )
}

/** One form for singular and plural: "policies" and "policy" meet, and so do "statuses" and "status". */
export function stem(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(ss|us|is)$/.test(word)) return word
  if (/(x|[tnr]ch|sh|tus|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Words that may be missing in what is found. */
export const optionalWords: ReadonlySet<string> = new Set(
  'a an the of to in on at by for from with my all any i me do how what is are and or api rest endpoint call databricks'.split(
    ' ',
  ),
)

/** What people say for what the platform says. */
export const otherWords: Readonly<Record<string, readonly string[]>> = {
  add: ['create', 'install', 'upload'],
  autoscale: ['resize', 'edit'],
  change: ['update', 'edit'],
  cron: ['schedule'],
  destroy: ['delete'],
  dlt: ['pipeline'],
  drop: ['delete'],
  fetch: ['get'],
  find: ['get', 'search', 'list'],
  folder: ['directory', 'mkdir'],
  init: ['initialize'],
  kill: ['terminate', 'cancel', 'delete', 'stop'],
  ls: ['list'],
  make: ['create'],
  mkdir: ['folder'],
  modify: ['update', 'edit'],
  new: ['create'],
  notebook: ['workspace'],
  pat: ['token'],
  read: ['get'],
  remove: ['delete'],
  rm: ['delete'],
  run: ['execute', 'start'],
  runtime: ['spark'],
  shutdown: ['terminate', 'stop'],
  show: ['get', 'list'],
  stop: ['terminate', 'cancel'],
  trigger: ['run'],
  uc: ['unity'],
  view: ['get'],
  whoami: ['current'],
}

export const isVersion = (word: string): boolean => /^(v?\d|\d\.\d?)$/.test(word) || /^\d+\.\d+$/.test(word)
