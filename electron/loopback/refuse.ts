import type { IncomingMessage, ServerResponse } from 'node:http'
import { baseHeaders } from './headers.ts'
import type { Refusal } from './refusals.ts'

/** Answers a refusal: as a small page where a person looks at it, otherwise as one line of text. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const asPage = request.headers.accept?.includes('text/html') ?? false
  // What a refused client still wants to send is not read: the connection ends with the answer.
  response.writeHead(refusal.status, {
    ...baseHeaders,
    connection: 'close',
    'content-type': asPage ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  })
  response.end(asPage ? page(refusal) : `${refusal.title}. ${refusal.text}\n`)
}

function page({ title, text }: Refusal): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem }
h1 { font-size: 1.25rem }
</style>
<h1>${title}</h1>
<p>${text}</p>
`
}
