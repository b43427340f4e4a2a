const prompts = String.raw`^\s*(?:(?:[$%>#❯➜]|PS [^\n>]{0,200}>|[A-Za-z]:\\[^\n>]{0,200}>|[\w.-]{1,60}@[\w.:~/ -]{1,120}[$#])\s*)?(?:echo\s[^\n|]{0,1500}\|\s*)?(?:(?:sudo|time|[A-Za-z_]\w*=\S*)\s+){0,10}`
const folders = String.raw`(?:(?:[A-Za-z]:|\.{1,2}|~)?(?:[\\/][\w.-]+)*[\\/])?`
const curl = new RegExp(String.raw`${prompts}${folders}curl(?:\.exe)?\s+\S`, 'i')
const methods = String.raw`(?:[A-Z]+|get|post|put|patch|delete|head|options)\s+\S`
const httpie = new RegExp(String.raw`${prompts}https?\s+(?:${methods}|-|['":]|\S+[.:/]\S*|localhost)`)

/** Which tool a text is a command line of; null where it is none. Looks at its start only. */
export function commandKind(text: string): 'curl' | 'httpie' | null {
  const start = text.slice(0, 2000)
  if (curl.test(start)) return 'curl'
  return httpie.test(start) ? 'httpie' : null
}
