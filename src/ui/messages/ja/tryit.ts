import type { Messages } from '#room/ui/messages/en/index.ts'

const places = { behind: '後ろ', front: '前', between: '間' } as const

export const tryit: Messages['tryit'] = {
  title: '試す',
  hint: 'ビットを切り替えると、予測が変わります。',

  typeLabel: '0と1で入力',
  problem: (problem) => {
    switch (problem.code) {
      case 'not-bits':
        return `「${problem.found}」はビットではありません。0と1だけで入力してください（空白、コンマ、角かっこは入っていてもかまいません）。`
      case 'wrong-length':
        return `${problem.found}ビット入力されています。このネットワークが読むのは、ちょうど${problem.length}ビットです。`
      case 'too-long':
        return `${problem.found}ビット入力されています。${problem.most}ビットまでにしてください。`
    }
  },
  stillLast: '下には、直前の系列を表示しています。',
  sequenceLabel: '入力系列',
  bitLabel: (position) => `ビット${position}`,
  empty: 'ビットがありません。',

  addBit: 'ビットを追加',
  removeBit: '1つ減らす',
  clear: 'クリア',
  random: 'ランダム',
  fixedLength: (length) =>
    `このネットワークが読むのは、ちょうど${length}ビットです。長さは、設定の「系列の長さ」で変えられます。`,
  longest: (most) => `入力できるのは${most}ビットまでです。`,

  prediction: '予測',
  trueSum: '正解（1の数）',
  exact: '正解とぴったり同じです。',
  tooHigh: (by) => `正解より${by}大きい`,
  tooLow: (by) => `正解より${by}小さい`,
  untrained: '学習前の重みでは当てずっぽうです。まず学習させてみましょう。',
  beyondTitle: (count, longest) => `${count}ビットの入力です。学習データの最長は${longest}です。`,
  beyondWhy: 'ネットワークは、ここまで数えたことがありません。',

  paddedBits: (steps, place) => `${places[place]}にパディング${steps}個`,
  paddedWithMinusOne: (steps, place) => `${places[place]}に−1を${steps}個`,
  maskAway: 'マスクを外すと',
  identical: '一致',
  different: '不一致',
  noMask: 'このモデルにはマスクがなく、パディングも入力として読まれます。',
  noPadding: 'まだパディングがありません。スライダーを動かしてみてください。',
  seeWhy: '1ビットずつ確かめる',
}
