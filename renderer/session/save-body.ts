/** Has the browser save a body as a file, which asks before it overwrites. */
export function saveBody(bodyId: string, name: string): void {
  save(`/bodies/${encodeURIComponent(bodyId)}?download=${encodeURIComponent(name)}`, name)
}

/** The same for a body that was made for this alone: it goes once it is saved, or when saving is called off. */
export function saveOnce(bodyId: string, name: string): void {
  save(`/bodies/${encodeURIComponent(bodyId)}?once&download=${encodeURIComponent(name)}`, name)
}

function save(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}
