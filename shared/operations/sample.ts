/** A made-up JSON value. Leaves are JSON text, so that a 64-bit number keeps every digit. */
export type Sample =
  | { kind: 'leaf'; text: string }
  | { kind: 'array'; items: readonly Sample[] }
  | { kind: 'object'; fields: readonly (readonly [string, Sample])[] }

export function leaf(value: string | number | bigint | boolean | null): Sample {
  return { kind: 'leaf', text: typeof value === 'bigint' ? value.toString() : JSON.stringify(value) }
}

/** JSON text with an indent of two spaces. */
export function printSample(sample: Sample, indent = ''): string {
  if (sample.kind === 'leaf') return sample.text
  const inner = `${indent}  `
  const parts =
    sample.kind === 'array'
      ? sample.items.map((item) => inner + printSample(item, inner))
      : sample.fields.map(([name, value]) => `${inner}${JSON.stringify(name)}: ${printSample(value, inner)}`)
  const [open, close] = sample.kind === 'array' ? ['[', ']'] : ['{', '}']
  return parts.length === 0 ? open + close : `${open}\n${parts.join(',\n')}\n${indent}${close}`
}
