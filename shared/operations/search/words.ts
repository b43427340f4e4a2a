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
  if (/(ss|us|is|dbfs|mkdirs|whls?)$/.test(word)) return word
  if (/(x|[tnr]ch|sh|tus|ss)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** Words that may be missing in what is found. */
export const optionalWords: ReadonlySet<string> = new Set(
  (
    'a an the of to in into on onto at by for from with as via my our your its this that these those it one some any ' +
    'all every each i me we you he she they someone somebody who whom whose which what when where why how ' +
    'do does did is are was were be been has have had can could should would will want need please try using use ' +
    'and or not no so if then than only just now out off up over ' +
    'api apis rest endpoint http https call curl request databricks dbx com net www'
  ).split(' '),
)

export const isVersion = (word: string): boolean => /^(v?\d|\d\.\d?)$/.test(word) || /^\d+\.\d+$/.test(word)
