import { AppError } from '#shared/errors.ts'
import type { SecretStoreState } from '#shared/model/secret.ts'

/** How a keychain fails: the state it is in and why, for the status bar and for errors. */
export interface KeychainFailure {
  state: Exclude<SecretStoreState['state'], 'ok'>
  /** Goes on after "No keychain: " or "Keychain: ". */
  reason: string
}

// keytar's errors have no code: their text is all there is.
const known: readonly [RegExp, KeychainFailure][] = [
  [
    /autolaunch D-Bus|DBUS_SESSION_BUS_ADDRESS|message bus|Could not connect|Connection refused|connection is closed/i,
    { state: 'absent', reason: 'no D-Bus session on this machine' },
  ],
  [
    /not provided by any \.service files|ServiceUnknown|NameHasNoOwner|disconnected from message bus/i,
    { state: 'absent', reason: 'no Secret Service on this machine' },
  ],
  [
    /Object does not exist at path|No such (object|collection)/i,
    { state: 'absent', reason: 'no keyring was made yet' },
  ],
  [/locked|dismissed|interaction is not allowed/i, { state: 'locked', reason: 'locked' }],
  [/timeout was reached|did not receive a reply|NoReply/i, { state: 'unresponsive', reason: 'it does not answer' }],
]

/** Reads a failure out of what keytar threw. */
export function failureOf(error: unknown): KeychainFailure {
  const text = error instanceof Error ? error.message : String(error)
  const match = known.find(([pattern]) => pattern.test(text))
  return match ? match[1] : { state: 'unresponsive', reason: text.replace(/\s+/g, ' ').trim().slice(0, 200) }
}

const remedies = {
  locked: 'Unlock the keychain of your system, then retry.',
  unresponsive: 'Look whether your system asks for the keychain password behind another window, then retry.',
  absent: 'Start the keychain service of your system, then retry.',
}
const codes = { locked: 'keychain_locked', unresponsive: 'keychain_timeout', absent: 'keychain_unavailable' } as const
const messages = {
  locked: 'The keychain is locked.',
  unresponsive: 'The keychain does not answer.',
  absent: 'The keychain is not there any more.',
}

/** The failure as an error for the person whose secret was asked for. */
export function failureError({ state, reason }: KeychainFailure): AppError {
  return new AppError(codes[state], messages[state], {
    ...(reason === 'locked' ? {} : { likely: `The reason: ${reason}.` }),
    remedy: remedies[state],
    detail: { state, reason } satisfies KeychainFailure,
  })
}

/** The failure inside an error of `failureError`; null for any other error. */
export function failureIn(error: unknown): KeychainFailure | null {
  const isOne = error instanceof AppError && Object.values<string>(codes).includes(error.code)
  return isOne ? (error.detail as KeychainFailure) : null
}

/** The failure as a sentence for the status bar. */
export function failureState({ state, reason }: KeychainFailure): SecretStoreState {
  const message =
    state === 'locked' ? `Keychain: locked. ${remedies.locked}` : `Keychain: ${reason}. ${remedies[state]}`
  return { kind: 'keychain', state, message }
}
