/** One command of a pasted text: its words as the program gets them, with `{{NAME}}` where the shell would put a variable. */
export interface Command {
  words: string[]
  /** A here-document or here-string that it reads. */
  input: string | null
  /** It stands behind a pipe. */
  piped: boolean
  /** Things of the shell that do not come along: substitutions, redirections. */
  left: string[]
}

export type Dialect = 'bash' | 'cmd' | 'powershell'

/** Which shell a text was written for: told by how lines go on, by quotes and by variables. */
export function dialectOf(text: string): Dialect {
  if (/`[ \t]*\r?\n|\$env:\w|\$\{env:/i.test(text) || /^\s*PS [^\n>]{0,200}> /.test(text)) return 'powershell'
  if (/\^[ \t]*\r?\n|\^["%&|<>^!]/.test(text) || /^\s*[A-Za-z]:\\[^\n>]{0,200}>/.test(text)) return 'cmd'
  if (/^\s*curl\.exe\b/i.test(text)) return /'/.test(text) ? 'powershell' : 'cmd'
  return 'bash'
}

export function newCommand(piped = false): Command {
  return { words: [], input: null, piped, left: [] }
}
