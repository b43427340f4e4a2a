import { closingOf, isSymbol, isWord, madeToken, quoteText, type Token, textOf } from './tokens.ts'

/** `CAST(x AS T)`, `TRY_CAST(x AS T)`, `x::T`, `EXTRACT(f FROM x)` and `x - INTERVAL 1 DAY` become calls of our functions. */
export function translateCasts(tokens: readonly Token[]): Token[] {
  let made = [...tokens]
  for (let at = 0; at < made.length; at += 1) {
    const token = made[at]!
    if (isSymbol(made[at + 1], '(') && isWord(token, 'cast', 'try_cast')) made = castAt(made, at)
    else if (isSymbol(made[at + 1], '(') && isWord(token, 'extract')) made = extractAt(made, at)
    else if (isSymbol(token, '::')) made = colonsAt(made, at)
    else if (isWord(token, 'interval')) made = intervalAt(made, at)
  }
  return made
}

function castAt(tokens: readonly Token[], at: number): Token[] {
  const close = closingOf(tokens, at + 1)
  const as = lastAtDepth(tokens, at + 1, close, 'as')
  if (as === -1) return [...tokens]
  const type = textOf(tokens.slice(as + 1, close)).toUpperCase()
  return [
    ...tokens.slice(0, at),
    madeToken('word', isWord(tokens[at], 'cast') ? 'cast_as' : 'try_cast_as', tokens[at]!.spaced),
    ...tokens.slice(at + 1, as),
    madeToken('symbol', ',', false),
    madeToken('text', quoteText(type)),
    ...tokens.slice(close),
  ]
}

function extractAt(tokens: readonly Token[], at: number): Token[] {
  const close = closingOf(tokens, at + 1)
  const from = lastAtDepth(tokens, at + 1, close, 'from')
  if (from === -1) return [...tokens]
  const field = textOf(tokens.slice(at + 2, from)).toUpperCase()
  return [
    ...tokens.slice(0, at),
    madeToken('word', 'date_part', tokens[at]!.spaced),
    tokens[at + 1]!,
    madeToken('text', quoteText(field), false),
    madeToken('symbol', ',', false),
    ...tokens.slice(from + 1),
  ]
}

function lastAtDepth(tokens: readonly Token[], open: number, close: number, word: string): number {
  let depth = 0
  let found = -1
  for (let at = open; at < close; at += 1) {
    if (isSymbol(tokens[at], '(')) depth += 1
    else if (isSymbol(tokens[at], ')')) depth -= 1
    else if (depth === 1 && isWord(tokens[at], word)) found = at
  }
  return found
}

function colonsAt(tokens: readonly Token[], at: number): Token[] {
  const start = startOfOperand(tokens, at - 1)
  const typed = isSymbol(tokens[at + 2], '(') ? closingOf(tokens, at + 2) : at + 1
  const type = textOf(tokens.slice(at + 1, typed + 1)).toUpperCase()
  return [
    ...tokens.slice(0, start),
    madeToken('word', 'cast_as', true),
    madeToken('symbol', '(', false),
    ...tokens.slice(start, at),
    madeToken('symbol', ',', false),
    madeToken('text', quoteText(type)),
    madeToken('symbol', ')', false),
    ...tokens.slice(typed + 1),
  ]
}

/** `x + INTERVAL 2 DAYS`, `x - INTERVAL '2' DAY` and `x - INTERVAL '2 days'`. */
function intervalAt(tokens: readonly Token[], at: number): Token[] {
  const sign = tokens[at - 1]
  const amount = tokens[at + 1]
  if (at < 2 || !(isSymbol(sign, '+') || isSymbol(sign, '-')) || (amount?.kind !== 'number' && amount?.kind !== 'text'))
    return [...tokens]
  const whole = amount.kind === 'text' && /[a-z]/i.test(amount.name)
  const unit = whole ? '' : (tokens[at + 2]?.name ?? '')
  const start = startOfOperand(tokens, at - 2)
  const shift = `${sign!.text}${amount.name} ${unit}`
  return [
    ...tokens.slice(0, start),
    madeToken('word', 'date_shift'),
    madeToken('symbol', '(', false),
    ...tokens.slice(start, at - 1),
    madeToken('symbol', ',', false),
    madeToken('text', quoteText(shift)),
    madeToken('symbol', ')', false),
    ...tokens.slice(whole ? at + 2 : at + 3),
  ]
}

function startOfOperand(tokens: readonly Token[], end: number): number {
  let start = end
  if (isSymbol(tokens[end], ')')) {
    let depth = 0
    for (start = end; start > 0; start -= 1) {
      if (isSymbol(tokens[start], ')')) depth += 1
      if (isSymbol(tokens[start], '(') && --depth === 0) break
    }
    if (tokens[start - 1]?.kind === 'word' && !tokens[start]!.spaced) start -= 1
  }
  while (isSymbol(tokens[start - 1], '.')) start -= 2
  // Of DATE '2026-01-31' the word belongs to it.
  if (tokens[start]?.kind === 'text' && isWord(tokens[start - 1], 'date', 'timestamp')) start -= 1
  return Math.max(0, start)
}
