import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'

/** The server answers on this address (`npm start`); the development server hands the API's calls on to it. */
const server = 'http://127.0.0.1:7200'

/** The licences of what is shipped, to be read in the app: /third-party-notices.txt */
const notices: Plugin = {
  name: 'third-party-notices',
  generateBundle() {
    const source = readFileSync(new URL('THIRD-PARTY-NOTICES', import.meta.url))
    this.emitFile({ type: 'asset', fileName: 'third-party-notices.txt', source })
  },
}

/**
 * The server alone describes its schemas as JSON Schema. zod hangs that on every schema it makes, so that nobody's
 * bundle is rid of it by itself: about 6 kB of every first visit.
 */
const undescribed: Plugin = {
  name: 'schemas-undescribed',
  apply: 'build',
  transform: {
    filter: { id: /zod[\\/]v4[\\/]core[\\/](?:to-json-schema|json-schema-processors)\.js$/ },
    handler(code) {
      const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)
      return { code: names.map((name) => `export const ${name} = () => undefined`).join('\n'), map: null }
    },
  },
}

export default defineConfig({
  root: 'src/web',
  plugins: [react(), undescribed, notices],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The kernel of the «dual-core» browsers on many office desks. Older ones read one sentence (index.html).
    target: 'chrome88',
    cssTarget: 'chrome88',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // In one file, so that no-eval.ts runs before the first schema is made. What few pages ask for comes with them.
            {
              name: 'contract',
              test: /[\\/](?:src[\\/]contract[\\/](?:no-eval|values|route|paging|scopes|session|acts)\.|node_modules[\\/]zod[\\/])/,
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', port: 7201, proxy: { '/api': server } },
})
