const twoDigits = (value: number) => String(value).padStart(2, '0')

/** "2026-03-01 14:32:10", by the clock on the wall. */
export function lineTime(epoch: number): string {
  const time = new Date(epoch)
  const day = [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(twoDigits).join('-')
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(twoDigits).join(':')}`
}
