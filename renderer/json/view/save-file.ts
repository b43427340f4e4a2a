/** Some browsers begin to read the address only after the click was handled. */
const keptMs = 60_000

/** Has the browser save a file; the app asks where, and before it overwrites. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}
