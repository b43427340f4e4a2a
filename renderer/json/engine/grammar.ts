export const value = 0
export const valueOrEnd = 1
export const key = 2
export const keyOrEnd = 3
export const colon = 4
export const after = 5
export const top = 6
/** A top-level number or word must be set apart from what follows. */
export const topGap = 7
export const inString = 8
export const inKey = 9
export const inNumber = 10
export const inWord = 11
/** What may come next, or inside which token the reading stopped. */
export type State = number

export const expected: Readonly<Record<number, string>> = {
  [value]: 'A value is expected here',
  [valueOrEnd]: 'A value or “]” is expected here',
  [key]: 'A key in double quotes is expected here',
  [keyOrEnd]: 'A key in double quotes or “}” is expected here',
  [colon]: 'A colon is expected after the key',
  [top]: 'A value is expected here',
  [topGap]: 'The value should have ended here',
}
export const words: Readonly<Record<number, string>> = { 116: 'true', 102: 'false', 110: 'null' }
