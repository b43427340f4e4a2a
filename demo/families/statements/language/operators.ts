import { isSymbol, isWord, madeToken, type Token } from './tokens.ts'

const symbols: Readonly<Record<string, string>> = { '==': '=', '<=>': 'IS' }
/** Comparisons that the database leaves to functions of ours. */
const words: Readonly<Record<string, string>> = { rlike: 'REGEXP', ilike: 'MATCH', div: '/' }

/** Operators that this dialect has and the database lacks or means otherwise. */
export function operatorsFor(tokens: readonly Token[]): Token[] {
  const made: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    const symbol = token.kind === 'symbol' ? symbols[token.text] : undefined
    const word = token.kind === 'word' && Object.hasOwn(words, token.name) ? words[token.name] : undefined
    if (symbol !== undefined) made.push(madeToken('symbol', symbol))
    else if (word !== undefined) made.push(madeToken('symbol', word))
    // Division never drops the fraction here.
    else if (isSymbol(token, '/')) made.push(madeToken('symbol', '* 1.0 /'))
    // `DATE '2026-01-01'` is the text: days and times are stored as such.
    else if (isWord(token, 'date', 'timestamp') && next?.kind === 'text') continue
    else if (isWord(token, ...clockWords)) made.push({ ...token, text: callOf(token, next) })
    else made.push(token)
  }
  return made
}

const clockWords = ['current_date', 'current_timestamp', 'current_user', 'session_user']

/** With or without brackets; the database has its own answers to the first two, by the clock of the machine. */
function callOf(token: Token, next: Token | undefined): string {
  const names: Readonly<Record<string, string>> = { current_date: 'curdate', current_timestamp: 'now' }
  return (names[token.name] ?? token.name) + (isSymbol(next, '(') ? '' : '()')
}
