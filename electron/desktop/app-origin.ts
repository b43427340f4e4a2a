/** The page's own scheme and host. A scheme of its own: nothing outside can link into it, and it is no `file:`. */
export const appScheme = 'app'
export const appOrigin = 'app://trowel'
export const pageUrl = `${appOrigin}/index.html`

/** True for the one document of the app, whatever its fragment. Bytes of an answer under the same origin are no page. */
export function isPage(url: string): boolean {
  return url.split('#', 1)[0] === pageUrl
}
