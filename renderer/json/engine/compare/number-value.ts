/** Larger numbers of digits are compared as text: nobody means them as one value. */
const longest = 4000

/** The same text for number tokens of the same value: 1.0, 1 and 10e-1. Exact, of any length. */
export function numberValue(token: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token)
  if (!found || token.length > longest) return token
  const [, sign, whole = '', part = '', power = '0'] = found
  const digits = (whole + part).replace(/^0+/, '')
  if (digits === '') return '0'
  const short = digits.replace(/0+$/, '')
  const exponent = BigInt(power) - BigInt(part.length) + BigInt(digits.length - short.length)
  return `${sign}${short}e${exponent}`
}
