import type { FileProblem } from '#room/core/files/fileProblem.ts'
import { page } from './page.ts'
import { settings } from './settings.ts'

/** What is wrong with a file, and what would be right. */
interface Told {
  readonly title: string
  readonly why: string
}

const shape = (sizes: readonly number[]) => `(${sizes.join(', ')}${sizes.length === 1 ? ',' : ''})`

const NOTHING_LOST = 'Nothing was changed.'

const ANOTHER_FILE = 'Choose an .npz, or the zip or the two files of a TensorFlow.js model.'

function problem(found: FileProblem): Told {
  switch (found.code) {
    case 'too-large':
      return {
        title: `${found.file} is too large.`,
        why: `The largest network takes 9 MB; up to ${found.mostBytes / 2 ** 20} MB are read.`,
      }
    case 'unknown-kind':
      return { title: `${found.file} holds no weights that can be read here.`, why: ANOTHER_FILE }
    case 'keras-file':
      return {
        title: `${found.file} is in Keras’s own format, which is not read here.`,
        why: 'In Python, np.savez("weights.npz", *model.get_weights()) saves the weights as an .npz.',
      }
    case 'broken-zip':
      return {
        title: `${found.file} is cut off or damaged.`,
        why: 'Save or download it once more, and choose it again.',
      }
    case 'wrong-checksum':
      return {
        title: `${found.entry} in the file is damaged: its checksum does not fit.`,
        why: 'Save or download the file once more, and choose it again.',
      }
    case 'broken-json':
      return { title: `${found.file} is no JSON, or cut off.`, why: 'Save the model once more.' }
    case 'no-layers-model':
      return {
        title: `${found.file} describes no Sequential LayersModel.`,
        why: 'What model.save of TensorFlow.js writes can be read, and what is downloaded here.',
      }
    case 'missing-file':
      return {
        title: `${found.files.join(', ')} is missing.`,
        why: 'Choose model.json and its weights file together: hold Ctrl or Shift while you click.',
      }
    case 'wrong-length':
      return {
        title: `${found.file} does not belong to this model.json, or is cut off.`,
        why: `It has ${found.bytes} bytes, and model.json tells of ${found.expected}.`,
      }
    case 'other-layers':
      return {
        title: `The file holds another model: ${found.found.join(', ')}.`,
        why: 'The tabs above have LSTM, Dense; Masking, LSTM, Dense; and Embedding, LSTM, Dense.',
      }
    case 'broken-array':
      return {
        title: `The array ${found.array} cannot be read.`,
        why: 'Its header is no NumPy header, or the numbers behind it are too few or too many.',
      }
    case 'wrong-type':
      return {
        title: `The array ${found.array} is of the type ${found.type}.`,
        why: 'Weights are float32 or float64 here, little-endian (in NumPy "<f4" or "<f8").',
      }
    case 'not-finite':
      return {
        title: `The array ${found.array} has a NaN or an infinite number in it.`,
        why: 'Such a network predicts nothing. Weights from before the run diverged can be loaded.',
      }
    case 'unknown-array':
      return {
        title: `The file has an array ${found.array}, which is no weight of this network or comes twice.`,
        why: 'The weights are lstm/kernel, lstm/recurrent_kernel, lstm/bias, dense/kernel and dense/bias; with an Embedding, embedding/embeddings too.',
      }
    case 'missing-array':
      return {
        title: `The array ${found.array} is missing.`,
        why: 'It is looked for under this name, Keras’s, or by its place in model.get_weights().',
      }
    case 'wrong-shape':
      return {
        title: `The array ${found.array} has the shape ${shape(found.shape)}.`,
        why: `For this network it would be ${shape(found.expected)}.`,
      }
    case 'other-variant':
      return found.embedded
        ? {
            title: 'These weights are of a network with an Embedding.',
            why: `They fit the tab ${page.variants.embedding}.`,
          }
        : {
            title: 'These weights are of a network without an Embedding.',
            why: `They fit the tabs ${page.variants.fixed} and ${page.variants.masking}.`,
          }
    case 'other-setting': {
      const label = settings.labels[found.name]
      return {
        title: `In the file, ${label} is ${settings.shown(found.found)}; here it is ${settings.shown(found.now)}.`,
        why: `With ${label} at ${settings.shown(found.found)} it would fit.`,
      }
    }
  }
}

/** Taking the model along. Not in the catalogue: it comes with the section "Code", after the first paint. */
export const takealong = {
  title: 'Take the model along',
  save: 'Download',
  asOf: (epoch: number, epochs: number) =>
    epoch === 0
      ? 'The weights before the first epoch.'
      : `The weights after epoch ${epoch} of ${epochs}.`,
  notYet: 'There is something to save as soon as the weights are drawn.',
  noEpoch: 'There is no loss before the first epoch.',
  weights: 'Download weights',
  weightsHint: 'An .npz for NumPy and Keras:',
  tfjs: 'Download TensorFlow.js model',
  tfjsHint: 'A zip with model.json and weights.bin. Unzip it, then:',
  losses: 'Download losses',
  lossesHint: 'A CSV: epoch, loss, val_loss.',
  data: 'Download data',
  dataHint: 'A CSV: the rows of bits, and how many ones each has.',
  saved: (file: string) => `Saved: ${file}`,

  load: 'Load weights',
  loadHint:
    'An .npz, the zip of a TensorFlow.js model, or its model.json and weights file together. A new run begins with them, as after Reset: what is trained now is gone unless you download it first.',
  blocked: (label: string) => `Weights cannot be loaded while ${label} is not a value it can have.`,
  blockedBySeries: 'Weights can be loaded when the series of values is through, or stopped.',
  reading: 'Reading …',
  loaded: (file: string) => `Loaded: ${file}`,
  /** In the panel "Train". */
  given: (file: string) =>
    `Began with the weights of ${file}. How they were trained, and their losses, are not known here. Reset goes back to the weights of the seed.`,
  givenWaits: (file: string, units: number) =>
    `The weights of ${file} do not fit, so the seed’s are here. With ${units} hidden units they come back.`,
  unreadable: (file: string): Told => ({
    title: `The browser could not read ${file}.`,
    why: 'It may have been moved or changed since it was chosen. Choose it again.',
  }),
  problem: (found: FileProblem): Told => {
    const { title, why } = problem(found)
    return { title, why: `${why} ${NOTHING_LOST}` }
  },
  setAndLoad: (label: string, value: string) => `Set ${label} to ${value} and load`,
  dismiss: 'Dismiss',
}
