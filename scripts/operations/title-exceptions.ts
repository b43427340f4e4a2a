export const groupNouns: Record<string, string> = {}
export const exceptions: Record<string, string> = {}
