import { VitePWA } from 'vite-plugin-pwa'

const MIB = 1024 * 1024

/**
 * Makes `sw.js`, which keeps every file of the build on the device, and `manifest.webmanifest`, by which the page can be
 * installed. src/page/keepOffline.ts registers the one; a newer page waits until it is asked for.
 */
export const offline = () =>
  VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    // The patterns below have them.
    includeManifestIcons: false,
    manifest: {
      id: './',
      name: 'Tally',
      short_name: 'Tally',
      description: 'A small LSTM learns to count ones, in this tab.',
      categories: ['education'],
      display: 'standalone',
      theme_color: '#fcfcfb',
      background_color: '#fcfcfb',
      icons: [
        { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: 'icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,png,wasm}'],
      // A file over the limit fails the build rather than to be missing offline.
      maximumFileSizeToCacheInBytes: 8 * MIB,
      // The first visit is served from here too, or a lazy chunk would fail on it when the network goes.
      clientsClaim: true,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
      // Only the page itself, whatever its query: folders below it may be somebody else's.
      navigateFallback: null,
      ignoreURLParametersMatching: [/./],
    },
  })
