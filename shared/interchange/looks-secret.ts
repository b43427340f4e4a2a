const wholeNames =
  /(^|[_\-. ])(token|secret|password|passwd|pwd|passphrase|apikey|api[_-]?key|credentials?|pat|authorization|cookie)$/i
const camelNames = /(Token|Secret|Password|ApiKey|Credentials?)$/

/** Tokens that tell by their form what they are: Databricks, JWT, GitHub, Slack. */
const tokens =
  /(?<![\w-])(?:(?:dapi|dose|dkea)[0-9a-f]{20,64}(?:-\d{1,3})?|eyJ[\w-]{8,4000}\.[\w-]{8,4000}\.[\w-]{8,4000}|gh[pousr]_\w{20,100}|xox[abpors]-[\w-]{10,100})(?![\w-])/g

/** Whether a value is likely one that nobody but its owner should read, by its name or by its form. */
export function looksSecret(name: string, value: string): boolean {
  if (value.trim() === '' || isReference(value)) return false
  return wholeNames.test(name) || camelNames.test(name) || value.replace(tokens, '') !== value
}

/** The text with every token that is known by its form handed to `take` and replaced by its answer. */
export function takeTokens(text: string, take: (token: string) => string): string {
  return text.replace(tokens, take)
}

/** `{{NAME}}` and nothing else, or `Bearer {{NAME}}`: a value that is kept elsewhere. */
function isReference(value: string): boolean {
  return /^\s*(?:[A-Za-z]+ +)?\{\{[^{}]*\}\}\s*$/.test(value)
}
