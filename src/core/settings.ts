import type { Variant } from './variants.ts'

export type Backend = 'webgl' | 'wasm' | 'cpu'
/** Who does the arithmetic: kernels of our own, or tfjs's layers. */
export type KernelsName = 'fused' | 'stock'
export type OptimizerName = 'adam' | 'rmsprop' | 'sgd'
type RecurrentActivation = 'hard_sigmoid' | 'sigmoid'
export type UpdateOrder = 'together' | 'dense-first'

/** Everything that a person can set. Names are Keras's in camelCase; they are the address keys too. */
export interface Settings {
  readonly samples: number
  /** Steps of every row; Fixed length only. */
  readonly length: number
  readonly medianLength: number
  readonly lengthSigma: number
  readonly validationSplit: number
  readonly seed: number
  readonly units: number
  readonly recurrentActivation: RecurrentActivation
  readonly maskValue: number
  /** Whether the Embedding is trained. */
  readonly trainable: boolean
  readonly optimizer: OptimizerName
  readonly learningRate: number
  readonly updateOrder: UpdateOrder
  readonly batchSize: number
  readonly epochs: number
  readonly shuffle: boolean
  readonly backend: Backend
  readonly kernels: KernelsName
}

export type SettingName = keyof Settings
export type SettingGroup = 'data' | 'model' | 'training' | 'engine'

interface Placed<Value> {
  readonly group: SettingGroup
  /** The article's value. */
  readonly article: Value
  /** The variants that have this setting; all where it is left out. */
  readonly only?: readonly Variant[]
}

export interface NumberSetting extends Placed<number> {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly integer: boolean
  /** What the field's arrows add. */
  readonly step: number | 'any'
}

interface ChoiceSetting extends Placed<string> {
  readonly kind: 'choice'
  readonly values: readonly string[]
}

interface SwitchSetting extends Placed<boolean> {
  readonly kind: 'switch'
}

export type Setting = NumberSetting | ChoiceSetting | SwitchSetting

const whole = { kind: 'number', integer: true, step: 1 } as const
const real = { kind: 'number', integer: false } as const
const variable = ['masking', 'embedding'] as const

/** Longest row that is ever drawn; longer ones are cut (DATA-2). */
export const LONGEST_ROW = 64

/** Bounds, groups and the article's values, in the order in which the page shows them. */
export const SETTINGS = {
  samples: { ...whole, group: 'data', article: 1000, min: 10, max: 20_000 },
  length: { ...whole, group: 'data', article: 10, min: 1, max: LONGEST_ROW, only: ['fixed'] },
  medianLength: { ...real, group: 'data', article: 5, min: 1, max: 32, step: 0.5, only: variable },
  lengthSigma: {
    ...real,
    group: 'data',
    article: 0.5,
    min: 0,
    max: 1.5,
    step: 0.1,
    only: variable,
  },
  validationSplit: { ...real, group: 'data', article: 0.1, min: 0, max: 0.5, step: 0.05 },
  seed: { ...whole, group: 'data', article: 0, min: 0, max: 4_294_967_295 },
  units: { ...whole, group: 'model', article: 128, min: 1, max: 512 },
  recurrentActivation: {
    kind: 'choice',
    group: 'model',
    article: 'hard_sigmoid',
    values: ['hard_sigmoid', 'sigmoid'],
  },
  maskValue: {
    ...real,
    group: 'model',
    article: -1,
    min: -10,
    max: 10,
    step: 1,
    only: ['masking'],
  },
  trainable: { kind: 'switch', group: 'model', article: false, only: ['embedding'] },
  optimizer: {
    kind: 'choice',
    group: 'training',
    article: 'adam',
    values: ['adam', 'rmsprop', 'sgd'],
  },
  learningRate: { ...real, group: 'training', article: 0.001, min: 1e-6, max: 10, step: 'any' },
  updateOrder: {
    kind: 'choice',
    group: 'training',
    article: 'together',
    values: ['together', 'dense-first'],
  },
  batchSize: { ...whole, group: 'training', article: 300, min: 1, max: 20_000 },
  epochs: { ...whole, group: 'training', article: 100, min: 1, max: 10_000 },
  shuffle: { kind: 'switch', group: 'training', article: true },
  backend: { kind: 'choice', group: 'engine', article: 'webgl', values: ['webgl', 'wasm', 'cpu'] },
  kernels: { kind: 'choice', group: 'engine', article: 'fused', values: ['fused', 'stock'] },
} as const satisfies Record<SettingName, Setting>

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]

/** The setting's bounds and place, as the one type of its kind. */
export function describe(name: SettingName): Setting {
  return SETTINGS[name]
}

/** Whether the variant has this setting. */
export function appliesTo(name: SettingName, variant: Variant): boolean {
  const { only } = describe(name)
  return only === undefined || only.includes(variant)
}

/** The article's settings. */
export const ARTICLE_SETTINGS: Settings = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].article]),
) as unknown as Settings

/** The settings in which `a` and `b` differ, of those that the variant has. */
export function differences(variant: Variant, a: Settings, b: Settings): SettingName[] {
  return SETTING_NAMES.filter((name) => appliesTo(name, variant) && a[name] !== b[name])
}
