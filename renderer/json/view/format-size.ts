const names = ['B', 'KB', 'MB', 'GB', 'TB']

/** "312 B", "6.1 KB", "98.0 MB": thousands, as network tools count. */
export function formatSize(bytes: number): string {
  let power = 0
  let value = bytes
  while (value >= 999.95 && power < names.length - 1) {
    value /= 1000
    power++
  }
  return power === 0 ? `${bytes} B` : `${value.toFixed(1)} ${names[power]}`
}
