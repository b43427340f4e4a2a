/** An answer of the guard: a status and what a person should read. */
export interface Refusal {
  kind: 'refuse'
  status: number
  title: string
  text: string
}

const refuse = (status: number, title: string, text: string): Refusal => ({ kind: 'refuse', status, title, text })

export const refusals = {
  host: refuse(421, 'This is not the address of Trowel', 'Open the address that Trowel printed when it started.'),
  origin: refuse(403, 'Another site asked Trowel for something', 'Trowel answers its own page only.'),
  site: refuse(
    403,
    'Another page opened this address',
    'Copy the address that Trowel printed and paste it into the address bar.',
  ),
  usedAddress: refuse(
    401,
    'This address has been used already',
    'It works once, so that nobody else can use it. Go back to the window it was opened in, or stop Trowel, start it again and open the new address.',
  ),
  session: refuse(
    401,
    'Trowel does not know this browser',
    'Open the address that Trowel printed when it started; it ends in a key. If you have used it already, stop Trowel and start it again for a new one.',
  ),
  method: refuse(405, 'This cannot be done here', 'Trowel reads and calls with GET, HEAD and POST.'),
  notJson: refuse(415, 'Calls are JSON', 'Send the content type application/json.'),
}
