import { formatValue } from '#room/ui/common/formatNumber.ts'
import type { Messages } from '#room/ui/messages/en/index.ts'

interface Bounds {
  readonly min: number
  readonly max: number
  readonly integer: boolean
}

const bounds = ({ min, max, integer }: Bounds) =>
  `${min}〜${max}の${integer ? '整数' : '数'}`.replaceAll('-', '−')

const values: Readonly<Record<string, string>> = {
  webgl: 'WebGL',
  wasm: 'WASM',
  cpu: 'CPU',
  fused: '融合',
  stock: 'tfjs標準レイヤー',
  together: '一括',
  'dense-first': 'Dense先',
}

// As the article's section and links call them.
const NAMED_IN_ENGLISH = new Set(['fused', 'together', 'dense-first'])

export const settings: Messages['settings'] = {
  title: '設定',
  groups: {
    data: 'データ',
    model: 'モデル',
    training: '学習',
    engine: '計算エンジン',
  },
  labels: {
    samples: '学習サンプル数',
    length: '系列の長さ',
    medianLength: '長さの中央値',
    lengthSigma: '長さのばらつき（σ）',
    validationSplit: '検証データの割合',
    seed: '乱数シード',
    units: '隠れユニット数',
    recurrentActivation: 'ゲートの活性化関数',
    maskValue: 'マスクする値',
    trainable: 'Embeddingも学習',
    optimizer: '最適化手法',
    learningRate: '学習率',
    updateOrder: '更新の順序',
    batchSize: 'バッチサイズ',
    epochs: 'エポック数',
    shuffle: 'エポックごとにシャッフル',
    backend: 'バックエンド',
    kernels: '計算カーネル',
  },
  tips: {
    samples:
      'ランダムなビット列（行）を何本作るかです。ネットワークは、各行に含まれる1の数を答えられるように学習します。',
    length: '1行のビット数です。どの行も同じ長さなので、パディングはいりません。',
    medianLength:
      '行の半分はこれより短く、半分はこれより長くなります。どの行も1ビット以上、64ビット以下です。',
    lengthSigma:
      '行の長さの散らばりです。長さは対数正規分布に従い、0にするとすべて同じ長さになります。',
    validationSplit:
      '学習に使わずに取っておく行の割合です（末尾の行から取ります）。この行での損失は、数え方を覚えたのか、行を丸暗記しただけなのかの手がかりになります。ただし、短い行は学習用の行と重なることがあります。',
    seed: '乱数の出発点です。シードが同じなら、データも、最初の重みも、シャッフルの順も同じになります。',
    units:
      'LSTMが時刻から時刻へ持ち越す数の個数です。多いほど多くを覚えられますが、学習に時間がかかります。',
    recurrentActivation:
      'ゲートを開け閉めする関数です。hard_sigmoidは直線0.2x + 0.5を0と1で切ったもので、Keras 2の既定値であり、記事もこれを使っています。Keras 3のhard_sigmoidは別の式（x/6 + 0.5）です。sigmoidはなめらかな曲線です。',
    maskValue:
      '値がちょうどこの数である時刻は読み飛ばされ、LSTMの状態はそのまま保たれます。短い行の後ろはこの数で埋めるので、ビットと違う数にしておきます。',
    trainable:
      'Embeddingの表は、ID 0（パディング）とID 1（ビット0）に0を、ID 2（ビット1）に1を割り当てています。オフなら固定のまま、オンなら学習で変わります。',
    optimizer:
      '勾配から重みの動かし方を決める方法です。sgdは勾配をそのまま使い、rmspropは重みごとに最近の勾配の大きさで割ります。adamは勾配の移動平均に対して同じことをします。',
    learningRate:
      '1回の更新で重みをどれだけ動かすかです。小さすぎると学習に時間がかかり、大きすぎると損失が暴れたり発散したりします。',
    updateOrder:
      '「一括」は、勾配をすべて求めてから重みをすべて更新する、誤差逆伝播の本来の順序です。TensorFlow 1.5はこの順序を決めておらず、記事のスクリプトは「Dense先」で動いていました。先にDense層が更新され、新しい重みを通った勾配がLSTMへ戻っていたのです。',
    batchSize:
      '重みを1回更新するまでに見る行の数です。小さくすると1エポックの更新回数が増え、1回ごとの動きは粗くなります。',
    epochs:
      '全部の行を何周して学習するかです。いつでも増やせます。完了した後に増やすと、「再開」で続けられます。',
    shuffle:
      'エポックごとに行の順を入れ替え、バッチの組み合わせを変えます。オフにすると、いつも作った順のままです。',
    backend:
      '計算を受け持つものです。WebGLはGPU、WASMはWebAssembly、CPUはJavaScriptで計算します。結果はfloat32の精度で同じですが、かかる時間が違います。',
    kernels:
      '「融合」はTally自身のカーネルで、行どうしに共通する部分を一度しか計算しません。「tfjs標準レイヤー」はTensorFlow.jsのレイヤーをそのまま使い、1時刻ずつ計算します（比較用）。結果はfloat32の精度で同じです。',
  },
  values,
  shown: (value) => {
    if (typeof value === 'number') return formatValue(value)
    if (typeof value === 'boolean') return value ? 'オン' : 'オフ'
    return values[value] ?? value
  },
  choice: (value) => {
    const word = values[value] ?? value
    return NAMED_IN_ENGLISH.has(value) ? `${word}（${value}）` : word
  },
  switched: (label, on) => `${label}：${on ? 'オン' : 'オフ'}`,
  allAsArticle: 'すべて記事の値に',
  backTo: (value) => `${value}に戻す`,
  changedCount: (count) =>
    count === 0 ? 'すべて記事の値のままです。' : `記事と違う設定は${count}つです。`,
  fold: (count, all, names) => {
    if (count === 0) return `${all}項目すべて、記事の値のままです`
    const more = names.length < count ? 'など' : ''
    return `${all}項目中、記事と違うのは${count}つ：${names.join('、')}${more}`
  },
  waiting: (names, finished) => {
    const press = finished ? '「最初から」か「学習を始める」' : '「最初から」'
    return `変更は、次に${press}を押したときに反映されます：${names.join('、')}。`
  },
  problem: (problem) => {
    switch (problem.code) {
      case 'out-of-range':
      case 'not-whole':
      case 'not-a-number':
        return `${bounds(problem)}で指定してください。`
      case 'not-a-choice':
        return `${problem.values.join('、')}のどれかを選んでください。`
      case 'more-than-samples':
        return `学習サンプル数の${problem.samples}以下で指定してください。`
      case 'exceeds-device':
        return `この端末では${problem.most}以下で指定してください。`
    }
  },
  maskedBitTitle: (bit) => `${bit}はビットでもあるため、ビットの${bit}も読み飛ばされます。`,
  maskedBitWhy: (bit) =>
    bit === 0
      ? '0は和を変えないので、飛ばしても数え方は覚えられます。ただし、行の長さはわからなくなります。'
      : '数えるべき1がすべて飛ばされるので、どの行からも和を知ることができません。',
}
