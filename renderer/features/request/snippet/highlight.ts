import type { SnippetLanguage } from '#shared/snippets/snippet.ts'

export interface SnippetPiece {
  kind: 'plain' | 'string' | 'variable' | 'option' | 'number' | 'comment'
  text: string
}

const strings = `'(?:[^'\\\\]|\\\\[^])*'|"(?:[^"\\\\]|\\\\[^])*"`
/** Nothing is escaped in the single quotes of shells. */
const shellStrings = `\\$'(?:[^'\\\\]|\\\\[^])*'|'[^']*'|"(?:[^"\\\\\`]|\\\\[^])*"`
const rest: Record<SnippetLanguage, string> = {
  shell: `(?<string>${shellStrings})|(?<option>(?<=\\s)--?[a-z][a-z-]*)|(?<comment>(?<=^|\\s)#[^\\n]*)`,
  powershell: `(?<string>'[^']*'|"[^"]*")|(?<variable>\\$(?:env:)?\\w+)|(?<option>(?<=\\s)--?[A-Za-z][a-z-]*)`,
  python: `(?<string>${strings})|(?<variable>os\\.environ)|(?<comment>#[^\\n]*)|(?<option>\\b(?:import|from|for|in|print)\\b)`,
  javascript: `(?<string>${strings})|(?<variable>process\\.env\\.\\w+)|(?<option>\\b(?:const|await|import|from|new)\\b)`,
  go: `(?<string>${strings})|(?<comment>//[^\\n]*)|(?<option>\\b(?:package|import|func|if|var|map|nil)\\b)`,
  java: `(?<string>${strings})|(?<option>\\b(?:import|public|static|void|class|var|new|throws)\\b)`,
  hcl: `(?<string>${strings})|(?<variable>\\bvar\\.\\w+)|(?<option>\\b(?:data|variable|output|type|sensitive)\\b)`,
}

/** The pieces of a snippet to be painted; together they are the text. */
export function highlightSnippet(text: string, language: SnippetLanguage): SnippetPiece[] {
  const pattern = new RegExp(rest[language], 'gm')
  const pieces: SnippetPiece[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0]
    if (match.index > at) pieces.push({ kind: 'plain', text: text.slice(at, match.index) })
    pieces.push({ kind: kind as SnippetPiece['kind'], text: match[0] })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ kind: 'plain', text: text.slice(at) })
  return pieces
}
