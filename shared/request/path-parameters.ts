import { cut } from './url.ts'

/** A piece of the part before the query: text (a template), or the name of a path parameter. */
export type PathPiece = { type: 'text'; text: string } | { type: 'parameter'; name: string; keepsSlashes: boolean }

/** `{name}` with single braces. `{{NAME}}` is a variable, never a parameter. */
const piece = /\{\{[^{}]*\}\}|\{([A-Za-z_][\w.-]*)\}/g

/** One value that spans segments. Glued to its segment (`/fs/files{file_path}`) is told apart by its place. */
const wholeNames = /\/(environments\/v1|postgres)\/$/

/** Takes the part of an address before its query apart at its path parameters. */
export function splitPath(url: string): PathPiece[] {
  const path = cut(url).before
  const pieces: PathPiece[] = []
  let at = 0
  for (const match of path.matchAll(piece)) {
    const name = match[1]
    if (name === undefined) continue
    const before = path.slice(0, match.index)
    const end = match.index + match[0].length
    if (match.index > at) pieces.push({ type: 'text', text: path.slice(at, match.index) })
    const glued = /[^/.:]$/.test(before) && end === path.length
    pieces.push({ type: 'parameter', name, keepsSlashes: glued || (end === path.length && wholeNames.test(before)) })
    at = end
  }
  if (at < path.length) pieces.push({ type: 'text', text: path.slice(at) })
  return pieces
}

/** Names of the path parameters of an address, each once, in order. */
export function pathParameters(url: string): string[] {
  return [...new Set(splitPath(url).flatMap((part) => (part.type === 'parameter' ? [part.name] : [])))]
}
