/** Made once: lists are drawn anew in every frame of a scroll. */
const numbers = new Intl.NumberFormat('en')

/** "1 request", "1,403 requests". */
export function counted(count: number, one: string): string {
  return `${numbers.format(count)} ${one}${count === 1 ? '' : 's'}`
}
