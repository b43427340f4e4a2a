/** Null when windows can be opened here, otherwise why not, as a sentence. */
export function whyNoWindow(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  user: number | undefined = process.getuid?.(),
): string | null {
  if (platform !== 'linux') return null
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'There is no display here.'
  if (user === 0) return 'No window was opened, because browsers do not run safely as root.'
  return null
}
