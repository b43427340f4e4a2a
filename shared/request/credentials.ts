/** Names whose value is a credential: at the end of a name in words, or of one in camel case. */
const words =
  /(^|[_\-. ])(token|secret|password|passwd|pwd|passphrase|apikey|api[_-]?key|credentials?|pat|authorization|cookie|signature|sig)$/i
const camel = /(Token|Secret|Password|ApiKey|Credentials?|Signature)$/

/** Tokens that open nothing: they say where a list goes on, or which call was meant. */
const harmless = /(page|pagination|continuation|cursor|sync|consistency|idempotency|rotate)[_-]?token$/i

/** Tokens that show what they are: those of Databricks, signed web tokens, GitHub's, Slack's. */
const tokens =
  /(?<![\w-])(?:(?:dapi|dose|dkea|dsapi)[0-9a-f]{20,64}(?:-\d{1,3})?|eyJ[\w-]{8,4000}\.eyJ[\w-]{4,4000}(?:\.[\w-]{0,4000})?|gh[pousr]_\w{20,100}|xox[abpors]-[\w-]{10,100})(?![\w-])/g

const reference = /\{\{[^{}]*\}\}/

/**
 * Whether a value is likely one that nobody but its owner should read, by the name of its parameter, header, field or
 * variable, or by its own form. One that is kept elsewhere (`{{NAME}}`) is none.
 */
export function isCredential(name: string, value: string): boolean {
  if (holdsToken(value)) return true
  const named = (words.test(name.trim()) || camel.test(name.trim())) && !harmless.test(name.trim())
  const rest = value.trim().replace(/^(bearer|basic|token)\b\s*/i, '')
  return named && rest !== '' && !reference.test(rest) && !/^(true|false|null)$/i.test(rest)
}

/** Whether a token that is known by its form stands in the text. */
export function holdsToken(text: string): boolean {
  return text.search(tokens) >= 0
}

/** The text with every token that is known by its form handed to `take` and replaced by its answer. */
export function takeTokens(text: string, take: (token: string) => string): string {
  return text.replace(tokens, take)
}
