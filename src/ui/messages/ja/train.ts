import type { Messages } from '#room/ui/messages/en/index.ts'
import type { Duration } from '#room/ui/train/duration.ts'
import { epochOf } from './epochOf.ts'

const UNITS = { ms: 'ミリ秒', s: '秒', min: '分', h: '時間' } as const

const time = (duration: Duration) =>
  duration.map(({ value, unit }) => `${value}${UNITS[unit]}`).join('')

const loss = '損失'
const valLoss = '検証損失'
const pinned = (letter: string) => `${loss}（比較用${letter}）`

export const train: Messages['train'] = {
  title: '学習',
  model: (units, parameters) => `LSTM ${units}ユニット、パラメーター${parameters}個`,

  train: '学習を始める',
  pause: '一時停止',
  resume: '再開',
  step: '1エポック進める',
  reset: '最初から',

  statusLabel: '学習の状況',
  progressLabel: '学習の進み具合',
  starting: '計算エンジンを準備しています',
  preparing: 'データと重みを用意しています',
  engineFailed: '計算エンジンが停止しました',
  untrained: 'まだ学習していません',
  given: '重みを読み込みました（ここではまだ学習していません）',
  refused: 'この端末では学習できません',
  running: epochOf,
  paused: (epoch, epochs) => `${epochOf(epoch, epochs)} で停止中`,
  finished: (epoch, epochs) => `完了：${epochOf(epoch, epochs)}`,
  stopped: (epoch, epochs) => `${epochOf(epoch, epochs)} で停止`,
  blocked: (what, setting, code) => {
    const cannot = what === 'train' ? '学習できません' : '最初からやり直せません'
    switch (code) {
      case 'out-of-range':
        return `${cannot}：${setting}が範囲外です`
      case 'not-whole':
        return `${cannot}：${setting}が整数ではありません`
      case 'not-a-number':
        return `${cannot}：${setting}が数ではありません`
      case 'not-a-choice':
        return `${cannot}：${setting}が選択肢にない値です`
      case 'more-than-samples':
        return `${cannot}：${setting}が学習サンプル数を超えています`
      case 'exceeds-device':
        return `${cannot}：${setting}がこの端末の上限を超えています`
    }
  },
  started: '学習しています',
  progress: (epoch, epochs, lossNow) => `エポック ${epoch} / ${epochs}、損失${lossNow}`,

  ready: (backend) => `${backend}、準備完了`,
  spent: (duration) => `経過${time(duration)}`,
  took: (duration) => `所要${time(duration)}`,
  perEpoch: (duration) => `1エポック${time(duration)}`,
  left: (duration) => `残り${time(duration)}`,
  and: '、',

  figureLabel: 'エポックごとの損失',
  loss,
  valLoss,
  scaleLabel: '損失の目盛り',
  linear: '線形',
  log: '対数',
  markedEpoch: (epoch) => `エポック${epoch}`,
  chart: {
    linear: { x: 'エポック', y: '', loss, valLoss, pinned },
    log: {
      x: 'エポック',
      y: '損失の常用対数',
      loss: `${loss}の常用対数`,
      valLoss: `${valLoss}の常用対数`,
      pinned: (letter) => `${loss}の常用対数（比較用${letter}）`,
    },
  },
  pinnedRuns: 'グラフにある比較用の実行',
  willBeDrawn: 'ここに、エポックごとの損失が描かれます。',
  readOn: 'その間も、読み進めたり設定を変えたりできます。',
  chartMissing: 'グラフを読み込めませんでした。下の表で同じ数値を見られます。',

  compareMissing: '比較の機能を読み込めませんでした。ページを再読み込みしてください。',

  showTable: '表で見る',
  tableRows: 'エポックごとの損失（表の行）',
  epochHead: 'エポック',
  lossHead: '損失',
  valLossHead: '検証損失',
  noEpochs: 'まだ1エポックも終わっていません。',
  rowsShown: (from, to, all) => `全${all}エポック中、${from}〜${to}`,
  newest: '最新へ',
  newer: '新しい方へ',
  older: '古い方へ',
  oldest: '最初へ',

  divergedNaN: (epoch) => `エポック${epoch}で損失がNaNになりました。`,
  divergedInfinite: (epoch) => `エポック${epoch}で損失が無限大になりました。`,
  divergedValNaN: (epoch) => `エポック${epoch}で検証損失がNaNになりました。`,
  divergedValInfinite: (epoch) => `エポック${epoch}で検証損失が無限大になりました。`,
  divergedWeights: (epoch) => `エポック${epoch}の後、重みが数ではなくなりました。`,
  rateTooLarge: (rate, _optimizer, better) =>
    `学習率${rate}は大きすぎて、重みが発散しました。${better}でお試しください。`,
  rateUnclear: (rate) =>
    `学習率${rate}は大きくありませんが、重みが発散しました。もっと小さい学習率か、記事の設定でお試しください。`,
  setRate: (rate) => `学習率を${rate}にする`,
  unitsExceed: (units) => `隠れユニット数${units}のモデルは、この端末では学習できません。`,
  unitsExceedWhy: (most) => `上限は${most}個です。`,
  setUnits: (units) => `隠れユニット数を${units}にする`,
  outOfMemory: '1回の学習ステップが、この端末のメモリーに収まりません。',
  outOfMemoryWhy:
    '隠れユニット数、学習サンプル数、バッチサイズのどれかを小さくしてから、「学習を始める」を押してください。',
  pressTrain: (setting, value) =>
    `${setting}を${value}にしました。「学習を始める」を押すと、初めから学習し直します。`,
}
