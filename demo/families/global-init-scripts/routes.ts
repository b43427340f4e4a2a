import { type Answer, emptyAnswer, jsonAnswer } from '../../http/answer.ts'
import type { ApiRequest } from '../../http/api-request.ts'
import { quotaExceeded } from '../../http/platform-error.ts'
import type { Route } from '../../http/router.ts'
import { fingerprint } from '../../sequence.ts'
import type { Store } from '../../store.ts'
import { workspaceUser } from '../../workspace-user.ts'
import { readPosition, readScript } from './read-script.ts'
import { describeScript, type InitScript, placeOfScript, scriptsOf } from './script.ts'

const all = '/api/2.0/global-init-scripts'
const one = `${all}/{script_id}`
const mostScripts = 20

export const globalInitScriptRoutes: readonly Route[] = [
  { method: 'GET', path: all, handle: listScripts },
  { method: 'POST', path: all, handle: createScript },
  { method: 'GET', path: one, handle: getScript },
  { method: 'PATCH', path: one, handle: updateScript },
  { method: 'DELETE', path: one, handle: deleteScript },
]

function listScripts(_request: ApiRequest, store: Store): Answer {
  return jsonAnswer({ scripts: scriptsOf(store).map(describeScript) })
}

function createScript({ parameters }: ApiRequest, store: Store): Answer {
  const scripts = scriptsOf(store)
  const { name, bytes } = readScript(parameters)
  const position = readPosition(parameters, scripts.length)
  if (scripts.length >= mostScripts) throw quotaExceeded(`A workspace holds no more than ${mostScripts} scripts.`)
  const now = store.clock.now()
  const script: InitScript = {
    id: fingerprint(store.sequence.letters(12), 16).toUpperCase(),
    name,
    bytes,
    enabled: parameters.flag('enabled') ?? false,
    createdBy: workspaceUser,
    updatedBy: workspaceUser,
    created: now,
    updated: now,
  }
  scripts.splice(position, 0, script)
  return jsonAnswer({ script_id: script.id })
}

function getScript({ parameters }: ApiRequest, store: Store): Answer {
  const place = placeOfScript(parameters, store)
  const script = scriptsOf(store)[place]!
  return jsonAnswer({ ...describeScript(script, place), script: script.bytes.toString('base64') })
}

/** Name and content have to be given again; position and switch stay as they are without a word. */
function updateScript({ parameters }: ApiRequest, store: Store): Answer {
  const scripts = scriptsOf(store)
  const place = placeOfScript(parameters, store)
  const { name, bytes } = readScript(parameters)
  const position = readPosition(parameters, scripts.length - 1, place)
  const [script] = scripts.splice(place, 1)
  const enabled = parameters.flag('enabled') ?? script!.enabled
  scripts.splice(position, 0, {
    ...script!,
    name,
    bytes,
    enabled,
    updatedBy: workspaceUser,
    updated: store.clock.now(),
  })
  return emptyAnswer()
}

function deleteScript({ parameters }: ApiRequest, store: Store): Answer {
  scriptsOf(store).splice(placeOfScript(parameters, store), 1)
  return emptyAnswer()
}
