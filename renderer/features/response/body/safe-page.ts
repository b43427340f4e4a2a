/** What could fetch, run, lead away or hold another page. Most is forbidden to the frame anyhow; this is the second lock. */
const unwanted =
  'script, link, base, meta, iframe, frame, object, embed, applet, portal, audio, video, source, track, dialog[open]'
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'"

/** A page that was received, to be shown in a sandboxed frame: nothing in it runs, fetches or leads anywhere. */
export function safePage(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const element of page.querySelectorAll(unwanted)) element.remove()
  for (const element of page.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (name === 'src' && /^data:/i.test(element.getAttribute(name) ?? '')) continue
      if (/^on|^(src|href|action|formaction|ping|background|srcset|xlink:href)$/i.test(name))
        element.removeAttribute(name)
    }
  }
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">${page.documentElement.outerHTML}`
}
