import { MOST_PADDING, type Place } from '#room/core/padding.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'

const where: Readonly<Record<Place, string>> = { behind: '後ろ', front: '前', between: '間' }

export const proof: Messages['proof'] = {
  title: 'パディングの検証',
  leadNone: 'まだパディングがありません。スライダーを動かしてみてください。',
  leadIdentical: (count) => `パディングを${count}個足しても、予測の32ビットは1つも変わりません。`,
  leadDifferent: (count, bits) =>
    `パディングを${count}個足すと、予測の32ビットのうち${bits}ビットが変わります。`,
  leadPending: (count) => `パディングを${count}個足しました。答えを待っています。`,
  whyMasked:
    'マスクされた時刻は飛ばされ、セルは状態を保ちます。だから最後の層に届くベクトルも同じです。',
  whyAway: 'マスクを外すと、同じ重みがパディングをデータとして読んでしまいます。',
  whyGone: '数はもう合いません。',
  sentences: (all) => all.join(''),
  whyFixed:
    'ここにはマスクがありません。パディングの1つ1つが入力として読まれ、セルの状態に入り込みます。',

  place: 'パディングを入れる位置',
  places: { behind: '後ろ', front: '前', between: '間' },
  padAs: (value) => `パディング（${value}）`,
  padAsId: 'パディング（ID 0）',

  noMask: 'このモデルにはマスクがなく、パディングも入力として読まれます。',
  noMaskWhy: (length, count) =>
    `ちょうど長さ${length}の行のためのモデルです。パディングを${count}個足すと、${length + count}個の入力として読みます。0は和を変えませんが、これも1つの入力なので、予測は変わりえます。そのためにMaskingとEmbeddingがあります。`,

  brace: (bits, place) => {
    if (bits === 0) return ['ビットなし、', 'だけ']
    if (place === 'front') return [`${bits}ビットの前に`, '']
    if (place === 'between' && bits > 1) return [`${bits}ビットの間に`, '']
    return [`${bits}ビットの後ろに`, '']
  },
  braceSteps: (count) => `パディング${count}個`,
  braceNone: (bits) => `${bits}ビット、パディングなし`,

  chartEmpty: 'ネットワークが答えると、ここに検証のグラフが描かれます。',
  chartName: 'パディングの長さに対する予測値。',
  chartFlat: (value) => `マスクあり：長さによらず${value}。`,
  chartMoved: (value, moved) =>
    `マスクあり：パディングなしで${value}、${MOST_PADDING}通りのうち${moved}通りがこれと違う。`,
  chartLine: (name, none, count, value, last) =>
    `${name}：0個で${none}、${count}個で${value}、${MOST_PADDING}個で${last}。`,
  flatLong: 'マスクあり：パディングの長さによらず同じ値',
  flatShort: 'マスクあり',
  awayLong: '同じ重みのまま、マスクなし',
  awayShort: 'マスクなし',
  filledWith: (value) => `${value}で埋めた場合`,
  trueSum: (sum) => `正解 ${sum}`,
  trueSumOutside: (sum) => `正解の${sum}は、グラフの範囲から大きく外れています。`,
  slider: 'パディングの長さ',
  sliderHint: 'ドラッグ、または矢印キーで',

  claimNone: 'パディングなし',
  claimWith: (count) => `パディング${count}個、マスクあり`,
  claimAway: (count) => `パディング${count}個、マスクなし`,
  claimFilled: (count, value, place) => `${where[place]}に${value}を${count}個`,
  exponent: '指数部',
  fraction: '仮数部',
  bitsAgree: '32ビットすべて一致',
  bitsChanged: (count) => `32ビット中${count}ビットが変化`,
  verdict: '判定',
  identical: '一致',
  different: '不一致',
  reference: '基準',
  ageEpoch: (epoch) => `エポック ${epoch} の時点`,
  ageOther: '計算中',

  tableWith: 'マスクあり',
  tableAway: '同じ重み、マスクなし',
  tableAwayName: 'マスクなし',
  tableFilled: (value) => `${value}で埋めた場合`,
  padding: 'パディング',
  prediction: '予測',
  bits: 'float32のビット',
  drift: 'ずれ',
  paddingOf: ({ place, steps }) => (steps === 0 ? 'なし' : `${where[place]}に${steps}個`),
  company: 'なし（ほかの行と同時に計算）',
  companyTip:
    'ほかの系列と1つのバッチにまとめて計算した結果です。隣にどんな行があっても、答えは同じはずです。',

  broken: (bits) => `32ビット中${bits}ビットが違います（規則PAD-1）。`,
  brokenRounds: '小数4桁では同じに見えますが、同じ数ではありません。',
  brokenDevice: (device, padding) =>
    `この端末ではマスクした時刻の計算が一致しませんでした（${device}、パディング：${padding}）。`,
  copyReport: '報告用にコピー',
  copied: 'コピーしました',
  report: '報告の内容',
  copyFailed:
    'ブラウザーがコピーを許可しませんでした。「報告の内容」を開き、文字を選択してコピーしてください。',

  trainingAsk: '学習でも同じでしょうか：パディングの列を増やして、損失と重みを比べます',
  trainingSame: (columns) =>
    `学習でも同じです：パディングを${columns}列増やしても、損失も重みも変わりません`,
  trainingMoved: (columns) => `学習では違いが出ました：パディングを${columns}列増やした場合`,
  trainingLabel: '学習での検証',
  trainingHow:
    '今の重みから1エポックを2回学習します。1回はデータのまま、もう1回は各行の後ろにパディングの列を足して。この実行そのものは進みません。',
  trainingRun: '1エポックを2回学習する',
  trainingBusy: '2回学習しています',
  trainingWait: '先に学習を一時停止してください。',
  trainingStart: '計算エンジンの準備ができていません。',
  trainingStuck: 'この実行は先へ進めません。「最初から」を押してください。',
  trainingResult: (loss, padded, differing, weights) =>
    `同じ重みから1エポックを2回学習。損失は${loss}と${padded}、違う重みは${weights}個中${differing}個。`,
  trainingTooLarge:
    'パディングの列を足すと、この端末のメモリーに収まりません。隠れユニット数かバッチサイズを小さくしてください。',
  trainingDiverged:
    'このエポックは2回とも発散し、損失が数になりません。比べられる重みがないため、先に「最初から」を押すか、学習率を下げてください。',
  trainingBroken: 'パディングの列を足すと、学習結果が変わりました（規則PAD-3）。',

  rules: {
    'PAD-1':
      '規則PAD-1：マスクのあるモデルでは、後ろ・前・間のどこにパディングを入れても、学習のどの段階でも、どのバックエンドでも、予測は1ビットも変わりません。同じバッチのほかの行にも影響されません。',
    'PAD-3': '規則PAD-3：学習データにパディングの列を足しても、損失も重みも1ビットも変わりません。',
    'PAD-4': '規則PAD-4：パディングだけの行の予測は、Dense層のバイアスそのものです。',
    'PAD-5':
      '規則PAD-5（対比）：同じ重みのままマスクを外すと、パディングはデータとして読まれます。どれだけずれるかは、行ごとにここで計算しています。',
  },
}
