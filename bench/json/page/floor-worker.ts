/** The floor: the whole body is fetched and parsed, and kept. */
const scope = globalThis as unknown as {
  onmessage: (event: { data: string }) => void
  postMessage: (message: number) => void
  kept: unknown
}
scope.onmessage = async ({ data: url }) => {
  const text = await (await fetch(url)).text()
  scope.kept = JSON.parse(text)
  scope.postMessage(1)
}
