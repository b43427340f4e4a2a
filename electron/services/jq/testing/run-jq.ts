import { compileJq, openJq } from '../jq-program.ts'

const jq = await openJq(await compileJq())

/** What the real jq says and writes, every result on a line. */
export function runJq(filter: string, document: string): { code: number; out: string; said: string } {
  const bytes = Buffer.from(document)
  let at = 0
  let out = ''
  let said = ''
  const code = jq.run(filter, ['-c'], {
    read(into) {
      const piece = bytes.subarray(at, at + into.length)
      into.set(piece)
      at += piece.length
      return piece.length
    },
    write(piece) {
      out += Buffer.from(piece).toString('utf8')
    },
    error(piece) {
      said += Buffer.from(piece).toString('utf8')
    },
  })
  return { code, out, said }
}
