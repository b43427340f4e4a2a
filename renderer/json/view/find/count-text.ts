import type { Finding } from './use-find.ts'

/** "12 of 3,456", "No matches", "12 of 3,456 so far", or why an expression cannot be used. */
export function countText(finding: Finding, text: string): string {
  const { count, more, running, stopped, givenUp, share, problem, current } = finding
  if (problem !== null) return problem
  if (text === '') return ''
  const all = `${more ? 'more than ' : ''}${count.toLocaleString('en')}`
  const searched = `the first ${Math.floor(share * 100)} %`
  if (givenUp) {
    const found = current ? `, ${(current.index + 1).toLocaleString('en')} of ${all}` : ''
    return `Too slow: given up at ${Math.floor(share * 100)} %${found}`
  }
  if (count === 0) return running ? 'Searching…' : stopped ? `No matches in ${searched}` : 'No matches'
  const so = running && !more ? ' so far' : stopped && !more ? ` in ${searched}` : ''
  return current ? `${(current.index + 1).toLocaleString('en')} of ${all}${so}` : `${all} found${so}`
}
