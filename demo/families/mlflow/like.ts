/**
 * SQL's LIKE: `%` is any text, `_` any one character. Walks the text once and goes back to the last `%` only,
 * so that no pattern takes long.
 */
export function isLike(text: string, pattern: string): boolean {
  let at = 0
  let place = 0
  let afterPercent = -1
  let resume = 0
  while (at < text.length) {
    if (pattern[place] === '%') {
      place += 1
      afterPercent = place
      resume = at
    } else if (place < pattern.length && (pattern[place] === '_' || pattern[place] === text[at])) {
      at += 1
      place += 1
    } else if (afterPercent >= 0) {
      resume += 1
      at = resume
      place = afterPercent
    } else {
      return false
    }
  }
  while (pattern[place] === '%') place += 1
  return place === pattern.length
}
