import type { data as english } from '#room/ui/messages/en/data.ts'

export const data: typeof english = {
  title: '学習データ',
  why: '1行が1つの系列で、右端の数が学習させる和です。',
  whyPadded: 'いちばん長い行に合わせて、短い行の後ろをパディングで埋めます。',
  whyFixed: 'どの行も同じ長さなので、パディングはありません。',
  sentences: (all) => all.join(''),
  rows: '行',
  split: '学習用 / 検証用',
  longest: '最長の行',
  bits: 'ビット',
  padding: 'パディング',
  share: (count, percent) => `${count}（${percent}）`,

  empty: 'データができると、ここに行が描かれます。',
  shown: (first, last, rows) => `全${rows}行中 ${first}〜${last}行`,
  forTraining: '学習用',
  forValidation: '検証用',
  forBoth: '学習用、続いて検証用',
  firstPage: '最初',
  earlier: '前の行',
  later: '次の行',
  lastPage: '最後',
  showTable: '表で見る',
  rowHead: '行',
  bitsHead: 'ビット',
  paddingHead: 'パディング',
  sumHead: '和',
  printed: '記事と同じ形で表示',
  printedWhy: '最初の10行を、NumPyと同じ形で（長い行も折り返さずに）表示します。',
  printedIds: '最初の10行を、NumPyと同じ形で表示します。ID 1が0、ID 2が1、ID 0がパディングです。',
  printedName: '最初の10行',

  lengths: '行の長さの分布',
  lengthsName: '行の長さ',
  lengthAxis: '行の長さ',
  lengthsSentence: (common, rows, shortest, longest) =>
    `長さごとの行数：最も多いのは長さ${common}（${rows}行）、最短は${shortest}、最長は${longest}。`,
  yours: (length, count, rows) =>
    count === 0
      ? `入力した系列は${length}ビットです。同じ長さの行はありません。`
      : `入力した系列は${length}ビットです。同じ長さの行は${rows}行あります。`,
  lengthHead: '長さ',
  rowsHead: '行数',

  model: 'モデル',
  modelWhy:
    'Kerasのmodel.summary()と同じ表です。それぞれの層から何が出てくるか、パラメーターがいくつあるかを示します。',
  summary: 'モデルの構成',
  layer: '層',
  outputShape: '出力の形',
  parameters: 'パラメーター',
  total: '合計',
  trainable: '学習対象',
  notTrainable: '学習対象外',
  noneTip: 'None：決めていないという意味です。行の数も時刻の数も、いくつでもかまいません。',
  lstmCount: (units, total) =>
    `LSTM：4ゲート×${units}ユニット×（入力1＋状態${units}＋バイアス1）＝${total}。`,
  denseCount: (units, total) => `Dense：重み${units}＋バイアス1＝${total}。`,
  embeddingCount: (trained) =>
    `Embedding：ID 0、1、2に1つずつで3。${trained ? '一緒に学習します' : '与えた値のまま固定します'}。`,
  maskingCount: 'Masking：学習するものはなく、どの時刻を飛ばすかをLSTMに伝えるだけです。',
}
