import { ByteWriter } from './byte-writer.ts'
import { JsonReader } from './json-reader.ts'
import { compactPrinter, prettyPrinter } from './printers.ts'

/** Prints JSON that is known to be valid, also the beginning of a valid text; `take` gets the result in pieces. */
export function printJson(
  bytes: Uint8Array,
  form: 'pretty' | 'compact',
  take: (piece: Uint8Array<ArrayBuffer>) => void,
): void {
  const out = new ByteWriter(take)
  new JsonReader((form === 'pretty' ? prettyPrinter : compactPrinter)(out)).write(bytes)
  out.flush()
}
