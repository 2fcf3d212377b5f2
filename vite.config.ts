import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import packageJson from './package.json' with { type: 'json' }
import { securityHeaders } from './tools/csp.ts'
import { offline } from './tools/offline.ts'
import { assemblyScript } from './tools/vite-asc.ts'

const vega = (file: string) =>
  fileURLToPath(new URL(`./src/ui/charts/vega/${file}`, import.meta.url))

const { dependencies } = packageJson

export default defineConfig({
  // Relative addresses, so that the built page works from any folder.
  base: './',
  plugins: [assemblyScript(), react(), offline()],
  resolve: {
    // What tfjs-vis imports and we replace: no eval, no style elements, half the size.
    alias: [
      { find: /^vega-embed$/, replacement: vega('embed.ts') },
      { find: /^\.\.\/visor$/, replacement: vega('no-visor.ts') },
      { find: /^glamor$/, replacement: vega('no-glamor.ts') },
    ],
  },
  define: {
    VERSIONS: JSON.stringify({
      tfjs: dependencies['@tensorflow/tfjs'],
      tfjsVis: dependencies['@tensorflow/tfjs-vis'],
    }),
  },
  optimizeDeps: {
    include: [
      '@tensorflow/tfjs',
      '@tensorflow/tfjs-backend-wasm',
      '@tensorflow/tfjs-vis/dist/render/linechart',
    ],
  },
  worker: {
    format: 'es',
    plugins: () => [assemblyScript()],
    rolldownOptions: { output: { comments: false } },
  },
  build: {
    target: 'es2022',
    manifest: true,
    // The policy allows no data: address.
    assetsInlineLimit: 0,
    // The worker (tfjs) and the chart (Vega) are this large and load after the first paint;
    // tools/first-load.build.test.ts holds the entry small.
    chunkSizeWarningLimit: 1200,
  },
  preview: { headers: securityHeaders },
})
