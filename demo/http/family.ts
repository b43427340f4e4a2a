import { createRouter, type Route, type Router } from './router.ts'

/** Calls that belong together, loaded when somebody first asks in one of their areas: a start loads none. */
export interface Family {
  /** As `areaOf` reads them from the paths of its routes. */
  areas: readonly string[]
  load(): Promise<readonly Route[]>
}

export interface FamilyRouter {
  /** As `Router.find`, once the families of the path's area are loaded. */
  find(method: string, path: string): Promise<ReturnType<Router['find']>>
}

/** The part of a path that families share out: what comes after the version, `clusters` in `/api/2.1/clusters/get`. */
export function areaOf(path: string): string {
  const [, first = '', , third = ''] = path.split('/')
  return first === 'api' ? third : first
}

export function createFamilyRouter(families: readonly Family[]): FamilyRouter {
  const routers = new Map<string, Promise<Router>>()
  return {
    async find(method, path) {
      const area = areaOf(path)
      const responsible = families.filter(({ areas }) => areas.includes(area))
      if (responsible.length === 0) return undefined
      const router = routers.get(area) ?? load(responsible)
      routers.set(area, router)
      return (await router).find(method, path)
    },
  }
}

async function load(families: readonly Family[]): Promise<Router> {
  return createRouter((await Promise.all(families.map((family) => family.load()))).flat())
}
