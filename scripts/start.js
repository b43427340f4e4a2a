// Plain JavaScript, so that even an old Node can say what is wrong, and a new one finds all that follows in its compile cache, without types:
// it need not even load what takes them out.
import module from 'node:module'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write('Trowel needs Node 24. Start it with "npm start", which brings its own where it can.\n')
  process.exit(1)
}
module.enableCompileCache()
await import('./start.ts')
