const whole = 'whole answer'

/** What is shown for a path as jq writes it. Only the path of the whole, `.`, has words; what is copied stays a path. */
export function pathWords(path: string): string {
  return path === '.' ? whole : path
}

/** The same within a sentence. */
export function pathInSentence(path: string): string {
  return path === '.' ? `the ${whole}` : path
}
