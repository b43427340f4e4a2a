const extensions = /\.(?:bru|har|http|json|rest|ya?ml)$/i

/** Whether a file of a folder may be one that a tool has written; folders that nobody sees are left alone. `path` has `/`. */
export function readableFile(path: string): boolean {
  const folders = path.split('/').slice(0, -1)
  return extensions.test(path) && folders.every((name) => !name.startsWith('.') && name !== 'node_modules')
}

/** More files than any project has: so that a wrong folder ends soon. */
export const mostFiles = 10_000
