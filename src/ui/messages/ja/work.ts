import type { Messages } from '#room/ui/messages/en/index.ts'

export const work: Messages['work'] = {
  kernels: (backend, kernels) => `${backend}、${kernels}`,
  gflops: (gflops) => `${gflops}\u{a0}GFLOP/s`,
  draws: (draws) => `1ステップあたりの描画命令：${draws}回`,
  summary: (percent) => {
    const share = percent > 99 ? '99%以上' : `${percent.toFixed(0)}%`
    return `途中の計算を共有：計算量を${share}削減`
  },
  figureLabel: 'バッチの状態',
  caption: (rows, states) =>
    `直近のバッチ：${rows}行、状態${states}個。1段が1ビットの読み込みで、1つのブロックが1つの状態です。幅は、その状態を共有する行の数を表します。`,
  why: '先頭が同じ行は、同じである間ずっと同じ状態をとります。融合カーネルは、それを1回だけ計算して使い回します。パディングの時刻は状態を保つだけなので、計算はいりません。',
  counted: (matrixRows, paddedRows) =>
    `直近のエポックで、隠れ状態と再帰の重みの積を求めたのは${matrixRows}回です。パディングも含めて1行ずつ、1時刻ずつ計算すると、${paddedRows}回になります。`,
  limits:
    '足し合わせる数は同じで、順序だけが違います。これほど節約できるのは、このデータのおかげです。ビットは2種類しかないので、行どうしが重なります。小数の入力なら、共有できるものはありません。',
  softwareGpu:
    'このブラウザーでは、WebGLの処理がGPUではなくCPUで行われています。WASMのほうが速く学習できます。',
  switchToWasm: 'WASMに切り替える',
  switched: (finished) => {
    const press = finished ? '「最初から」か「学習を始める」' : '「最初から」'
    return `次に${press}を押すと、WASMに切り替わります。`
  },
}
