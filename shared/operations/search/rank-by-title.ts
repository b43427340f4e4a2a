import type { SearchIndex } from './search-index.ts'

/** Titles that consist of what was typed come first, the more so when it stands there in that order; so does a call's own name. */
export function rankByTitle(
  { titles, calls, standing }: SearchIndex,
  scores: Float32Array,
  words: readonly (readonly string[])[],
  /** Who names a version wants it, however old it is. */
  anyAge: boolean,
): void {
  for (let at = 0; at < scores.length; at++) {
    if (scores[at] === 0) continue
    const title = titles[at]!
    let matched = 0
    let neighbours = 0
    let previous = -2
    let named = 0
    for (const forms of words) {
      if (forms[0] === calls[at]) named = 0.4
      const place = title.findIndex((term) => forms.some((form) => term.startsWith(form)))
      if (place < 0) continue
      matched++
      if (place === previous + 1) neighbours++
      previous = place
    }
    const coverage = title.length === 0 ? 0 : matched / title.length
    const opens = words[0]?.some((form) => title[0]?.startsWith(form)) ? 0.15 : 0
    scores[at] = scores[at]! * (1 + coverage * 0.8 + neighbours * 0.15 + opens + named) * (anyAge ? 1 : standing[at]!)
  }
}
