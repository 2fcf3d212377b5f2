import type { SettingName, Settings } from '#room/core/settings.ts'

/** Why files that somebody chose do not hold weights for the network that the page shows. */
export type FileProblem =
  | { readonly code: 'too-large'; readonly file: string; readonly mostBytes: number }
  /** Nothing that the page knows: no zip, no model.json. */
  | { readonly code: 'unknown-kind'; readonly file: string }
  /** Keras's own formats: .h5 and .keras. */
  | { readonly code: 'keras-file'; readonly file: string }
  /** Cut off, or no zip inside. */
  | { readonly code: 'broken-zip'; readonly file: string }
  | { readonly code: 'wrong-checksum'; readonly entry: string }
  | { readonly code: 'broken-json'; readonly file: string }
  /** It can be read, but describes no LayersModel. */
  | { readonly code: 'no-layers-model'; readonly file: string }
  /** model.json and its weights come as two files; these were not chosen. */
  | { readonly code: 'missing-file'; readonly files: readonly string[] }
  | {
      readonly code: 'wrong-length'
      readonly file: string
      readonly bytes: number
      readonly expected: number
    }
  /** The layers that the model has instead. */
  | { readonly code: 'other-layers'; readonly found: readonly string[] }
  | { readonly code: 'broken-array'; readonly array: string }
  | { readonly code: 'wrong-type'; readonly array: string; readonly type: string }
  | { readonly code: 'not-finite'; readonly array: string }
  | { readonly code: 'unknown-array'; readonly array: string }
  | { readonly code: 'missing-array'; readonly array: string }
  | {
      readonly code: 'wrong-shape'
      readonly array: string
      readonly shape: readonly number[]
      readonly expected: readonly number[]
    }
  /** Of a network with an Embedding where this one has none, or the other way round. */
  | { readonly code: 'other-variant'; readonly embedded: boolean }
  /** They would fit, were this setting another. */
  | {
      readonly code: 'other-setting'
      readonly name: SettingName
      /** As the file has it: not always a value that the setting can have. */
      readonly found: string | number
      readonly now: Settings[SettingName]
    }

export interface Refused {
  readonly problem: FileProblem
}

/** A file by its name, as somebody chose it or as it lies in a zip. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** An array as files hold it: row-major, in float32. */
export interface NamedArray {
  readonly name: string
  readonly shape: readonly number[]
  readonly values: Float32Array
}

export function refuse(problem: FileProblem): Refused {
  return { problem }
}
