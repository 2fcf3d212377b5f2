import type { inside as english } from '#room/ui/messages/en/inside.ts'

export const inside: typeof english = {
  title: 'ネットワークの中',
  whyTime: '左から右へ時間が進みます。LSTMが読む時刻ごとに1列です。',
  whyAll: (units) => `1行が1ユニットで、全部で${units}ユニットあります。`,
  whySome: (units, shown, which) =>
    `1行が1ユニットです。全${units}ユニットのうち、${which}${shown}ユニットを表示しています。`,
  sentences: (all) => all.join(''),
  which: {
    weight: '答えへの重みが大きい',
    state: '最後のセル状態が大きい',
    number: '番号の小さい',
  },
  epoch: (epoch) => (epoch === 0 ? '学習前' : `エポック ${epoch} の後`),

  step: '時刻',
  stepOf: (step, steps) => `${step} / ${steps}`,
  stepBit: (step, bit) => `時刻${step}：ビット${bit}`,
  stepBitMasked: (step, bit) => `時刻${step}：ビット${bit}（マスクされています）`,
  stepMasked: (step) => `時刻${step}：パディング（マスクされています）`,
  stepRead: (step) => `時刻${step}：パディング（データとして読まれます）`,
  soFar: (count, sum) => `ここまでの答えは${count}、正解は${sum}です。`,
  heldFrom: (step) => `hとcは時刻${step}のものと、1ビットも違いません。ゲートは働きません。`,
  heldFromStart: 'hとcは最初のゼロのままです。ゲートは働きません。',
  heldNot: 'hとcが、1つ前の時刻のものと違います。',

  mask: 'マスク',
  masks: { model: 'あり', away: '外す' },
  order: 'ユニットの並び順',
  orders: { weight: '答えへの重み', state: '最後のセル状態', number: '番号' },
  units: '表示するユニット',
  sixteen: '16',
  all: (units) => `${units}すべて`,

  figures: {
    count: '数えた値',
    cell: 'セル状態',
    hidden: '隠れ状態',
    input: '入力ゲート',
    forget: '忘却ゲート',
    candidate: '候補',
    output: '出力ゲート',
  },
  says: {
    cell: 'c：覚えていること',
    hidden: 'h：外に渡す値',
    input: 'i：どれだけ入れるか',
    forget: 'f：どれだけ残すか',
    candidate: 'g：入れようとする値',
    output: 'o：どれだけ見せるか',
  },
  show: '表示する図',
  soFarKey: 'ここまでの答え',
  trueSumKey: '正解',
  wait: '予測が出ると、ここに描かれます。',
  noSteps: '見るべき時刻がありません。ビットかパディングを足してください。',
  held: '保持：同じ値がそのまま続く',
  heldAt: (value) => `${value}のまま保持`,
  unused: 'マスクされた時刻では使わない',

  countName: (count, sum, steps) =>
    `${steps}個の時刻それぞれの状態にDense層を当てた値。最後は${count}、正解は${sum}。`,
  agrees: (count, prediction, apart) =>
    `最後の値は${count}。同じ入力に対する予測は${prediction}で、差は${apart}です。`,
  explain:
    '予測を出すカーネルとは別に、この実行の重みから1時刻ずつ計算しています。丸めの違いで、わずかな差が出ることがあります。',

  cell: (unit, step, what, value) => `ユニット${unit}、時刻${step}（${what}）：${value}`,
  whatBit: (bit) => `ビット${bit}`,
  whatPadding: 'パディング',
  unusedValue: '使わない',
  unitIn: (figure) => `ユニット（${figure}）`,
  keys: '矢印キーの上下でユニット、左右で時刻を選べます。',

  signed: (symbol) => `${symbol}の目盛り`,
  gates: 'ゲート',

  statesTable: 'この時刻の状態',
  showStates: 'この時刻の状態を表で見る',
  rowsOf: (table) => `${table}の行`,
  unit: 'ユニット',
  symbols: { cell: 'c', hidden: 'h', input: 'i', forget: 'f', candidate: 'g', output: 'o' },
  weight: '重み',
  rowsShown: (from, to, all) => `全${all}ユニット中 ${from}〜${to}番目`,
  earlier: '前のユニット',
  later: '次のユニット',
  countTable: '時刻ごとの数えた値',
  showCounts: '数えた値を表で見る',
  read: '入力',
  countHead: '数えた値',
  sumHead: '正解',
  masked: (what) => `${what}（マスク）`,
}
