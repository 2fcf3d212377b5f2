// What the build and the tests import by a query, for the rooms that know no vite/client.

/** The file's bytes (tools/vite-bytes.ts): for tests that read `#reference/`. */
declare module '*?bytes' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}

/** The file's address on our own origin. */
declare module '*?url' {
  const url: string
  export default url
}

/** AssemblyScript compiled to WebAssembly, for processors with SIMD (tools/vite-asc.ts). */
declare module '*?simd' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}

/** The same, by relaxed SIMD, too. */
declare module '*?relaxed' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
