import { MOST_VALUES } from '#room/core/series.ts'
import type { compare as english } from '#room/ui/messages/en/compare.ts'
import { epochOf } from './epochOf.ts'
import { settings } from './settings.ts'

const places = { behind: '後ろ', front: '前', between: 'ビットの間' } as const

const skipped = {
  diverged: '最初のエポックで発散しました',
  refused: 'この端末では学習できません',
  'no-room': '残す場所がありませんでした',
} as const

export const compare: typeof english = {
  pin: 'この実行を比較用に残す',
  blocks: {
    untrained: '学習すると残せます。',
    running: '一時停止すると残せます。',
    series: '試している実行は、終わると自動的に残ります。',
    full: '8つとも埋まっています。どれかを外してください。',
    pinned: '今の状態は残してあります。',
  },
  runs: '実行の一覧',
  run: '実行',
  now: '現在',
  differ: '違う設定',
  same: 'なし',
  from: (file) => `${file}の重みから開始`,
  epochs: 'エポック',
  epochsOf: (done, all) => (done === all ? done : `${done} / ${all}`),
  diverged: '発散',
  loss: '損失',
  valLoss: '検証損失',
  prediction: '予測',
  empty: 'ビットなし',
  longBits: (bits, count) => `${bits}…（${count}ビット）`,
  padded: (steps, place, prediction) => `${places[place]}に${steps}個：${prediction}`,
  actions: '操作',
  use: 'この設定を使う',
  unpin: '外す',
  unpinNamed: (letter) => `${letter}を外す`,

  lostTitle: '比較用に残した実行の一部を表示できません。',
  lost: {
    broken: (count) => `${count}件はデータが壊れていて、読み取れませんでした。`,
    'other-version': (count) =>
      `${count}件はこのページの別の版で保存されたため、この版では読み取れません。`,
    'no-room': (count) =>
      `${count}件は空きがないため表示していません。どれかを外して再読み込みすると表示されます。`,
    store: () => 'このブラウザーに保存されている内容を読み取れませんでした。',
  },
  lostRest: 'ほかの実行はそのまま残っています。',
  forget: '読み取れないものを削除',
  dismiss: '閉じる',
  notKeptTitle: '比較用に残した実行は、このページを閉じると失われます。',
  notKept: {
    full: '端末の空き容量が足りません。',
    forbidden:
      'ブラウザーが、このページによる保存を許可していません（プライベートウィンドウなど）。',
    failed: 'ブラウザーに保存できませんでした。',
  },

  tryValues: 'いくつかの値を試す',
  explain: (group) =>
    `値ごとに最初から学習し、終わると比較用に残します。ほかの設定は入力欄のとおりで、${group === 'data' ? 'データは値ごとに作り直します' : 'データは同じです'}。現在の実行はその間待っていて、終わると元のまま戻ります。`,
  setting: '設定',
  values: '値',
  valuesHint: (right) => `${MOST_VALUES}個まで、カンマか読点で区切ります。${right}`,
  start: '順に学習する',
  stop: '中止',
  problem: (problem) => {
    switch (problem.code) {
      case 'no-values':
        return '値がありません。'
      case 'too-many':
        return `値が${problem.found}個あります。${MOST_VALUES}個以下にしてください。`
      case 'no-room':
        return `${problem.needed}件を残す必要がありますが、空きは${problem.free}件です。どれかを外すか、値を減らしてください。`
      case 'value':
        return `${problem.text}は試せません。${settings.problem(problem.problem)}`
      case 'twice':
        return `${problem.text}が2回あります。`
      case 'other':
        return `先に「${settings.labels[problem.name]}」を直してください。${settings.problem(problem.problem)}`
    }
  },
  elsewhere: (variant) => `先に、タブ「${variant}」で試している値を終わらせてください。`,

  progress: '全体の進み具合',
  valueOf: (name, value, at, all) => `${settings.labels[name]} ${value}（${all}個中${at}個目）`,
  epochOf,
  paused: (epoch, epochs) => `${epochOf(epoch, epochs)} で停止中`,
  note: (value) => `値を順に試しています：${value}。終わると、元の実行に戻ります。`,
  over: (count, all, letters, stopped) => {
    const begun = stopped ? '中止しました' : '終わりました'
    const some =
      count === 0
        ? '残した実行はありません'
        : `${all}個中${count}個を残しました（${letters.join('、')}）`
    return `${begun}。${some}。元の実行に戻りました。`
  },
  skipped: (value, why) => `${value}：${skipped[why]}。`,
}
