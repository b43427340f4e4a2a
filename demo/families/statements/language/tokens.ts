import { syntaxError } from './sql-error.ts'

export type TokenKind = 'word' | 'quoted' | 'text' | 'number' | 'parameter' | 'symbol'

/** One piece of a statement. Comments and the amount of space are gone. */
export interface Token {
  kind: TokenKind
  /** As it goes to the database; of a piece in quotes, what stands in them is in `name`. */
  text: string
  /** A word in lower case, a name or a text without its quotes; else as `text`. */
  name: string
  /** Whether there was space before it. */
  spaced: boolean
  /** Where it begins in the statement. */
  at: number
}

const space = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/y
const pieces: readonly (readonly [TokenKind, RegExp])[] = [
  ['word', /[A-Za-z_][\w$]*/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['text', /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y],
  ['quoted', /`(?:[^`]|``)+`/y],
  ['parameter', /:[A-Za-z_]\w*/y],
  ['symbol', /::|<=>|<=|>=|<>|!=|==|\|\||->|[-+*/%=<>()[\],.;&|^~!?]/y],
]

/** Throws PARSE_SYNTAX_ERROR at a character that no statement has. */
export function tokensOf(statement: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(statement)?.[0]
  }
  for (;;) {
    const gap = take(space)
    at += gap?.length ?? 0
    if (at >= statement.length) return tokens
    const token = pieceAt(take, at, gap !== undefined)
    if (token === undefined) throw syntaxError(statement[at]!, statement, at)
    tokens.push(token.token)
    at += token.length
  }
}

function pieceAt(take: (pattern: RegExp) => string | undefined, at: number, spaced: boolean) {
  for (const [kind, pattern] of pieces) {
    const text = take(pattern)
    if (text !== undefined) return { length: text.length, token: { ...tokenOf(kind, text), spaced, at } }
  }
  return undefined
}

/** In this dialect double quotes hold texts, and names stand in backticks. */
function tokenOf(kind: TokenKind, text: string): Pick<Token, 'kind' | 'text' | 'name'> {
  if (kind === 'word') return { kind, text, name: text.toLowerCase() }
  if (kind === 'quoted') {
    const name = text.slice(1, -1).replaceAll('``', '`')
    return { kind, text: quoteName(name), name }
  }
  if (kind === 'text') {
    const quote = text[0]!
    const name = text
      .slice(1, -1)
      .replaceAll(quote + quote, quote)
      .replaceAll(/\\([\s\S])/g, unescaped)
    return { kind, text: quoteText(name), name }
  }
  return { kind, text, name: text }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '%': '\\%', _: '\\_' }

function unescaped(_all: string, letter: string): string {
  return escapes[letter] ?? letter
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`
}

/** A piece that was not in the statement. */
export function madeToken(kind: TokenKind, text: string, spaced = true): Token {
  return { kind, text, name: text.toLowerCase(), spaced, at: 0 }
}

export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, spaced }, at) => (spaced && at > 0 ? ` ${text}` : text)).join('')
}

export function isWord(token: Token | undefined, ...names: readonly string[]): boolean {
  return token?.kind === 'word' && names.includes(token.name)
}

export function isSymbol(token: Token | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text
}

/** Where the bracket that opens at `open` closes; the end when it does not. */
export function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let at = open; at < tokens.length; at += 1) {
    if (isSymbol(tokens[at], '(')) depth += 1
    if (isSymbol(tokens[at], ')')) depth -= 1
    if (depth === 0) return at
  }
  return tokens.length
}
