/** Whether every word occurs somewhere in the text, in any order. */
export function matchesWords(text: string, words: string): boolean {
  const low = text.toLowerCase()
  return wordsOf(words).every((word) => low.includes(word))
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean)
}
