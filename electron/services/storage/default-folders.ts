import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Where Trowel keeps its data when nobody says otherwise: the same folder for every shell, so that all see the same. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string {
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Trowel')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Trowel')
  // The XDG specification: a relative path there is to be ignored.
  const base = env.XDG_DATA_HOME
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), '.local', 'share'), 'trowel')
}

/** The project that is opened when nobody names another one. */
export function defaultProjectFolder(dataFolder: string): string {
  return join(dataFolder, 'project')
}
