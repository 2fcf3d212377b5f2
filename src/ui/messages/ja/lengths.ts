import type { lengths as en } from '#room/ui/messages/en/lengths.ts'

export const lengths: typeof en = {
  title: '長さごとの誤差',
  why: '行の長さごとに、予測が正解から平均でどれだけ離れているか（平均絶対誤差）を示します。学習に使わずに取っておいた行で測ります（短い行は、学習用の行と同じものが多くなります）。',
  whyDrawn: (rows, longest) =>
    `学習データの最長の行は長さ${longest}です。どの行にもない長さについては、シードから${rows}行ずつ作り、長さ64まで測ります。どこまで数えられるでしょうか。`,
  whyFixed: (length, rows) =>
    `このネットワークは長さ${length}の行だけで学習し、記事の作り方では、ほかの長さの行を受け付けません。ほかの長さの値は、同じ重みを、時刻の数を決めないモデルに入れて測ったものです。それぞれシードから${rows}行ずつ作ります。`,
  whyGaps: '学習用の行しかない長さは、表示していません。',
  sentences: (all) => all.join(''),

  beforeTraining: '学習前の重みで測りました。',
  after: (epoch) => `エポック${epoch}終了時の重みで測りました。`,
  asOf: (epoch) => `エポック${epoch}の時点の値です。学習が止まると測り直します。`,
  measuring: '測定中です…',
  wait: 'ネットワークの準備ができると、ここに誤差が描かれます。',

  scale: '誤差の目盛り',
  linear: '線形',
  log: '対数',
  validation: '検証用の行',
  drawn: '新しく作った行',
  unseen: '学習データにない長さ',
  half: '誤差0.5未満',
  lengthAxis: '行の長さ',
  picture: (shortest, longest, least, most) =>
    `行の長さ${shortest}〜${longest}の平均絶対誤差：最小${least}、最大${most}。`,

  meanValidation: '検証用の行全体の平均',
  withinHalf: '誤差が0.5未満の長さ（測った範囲）',
  range: (from, to) => (from === to ? `${from}` : `${from}〜${to}`),
  nowhere: 'なし',
  atLongest: (length) => `長さ${length}`,
  yours: (length) => `入力した系列と同じ長さ${length}`,

  showTable: '表で見る',
  tableRows: '長さごとの誤差の表',
  lengthHead: '長さ',
  rowsHead: '行数',
  sourceHead: '行の種類',
  sources: { validation: '検証用', drawn: '新しく作成' },
  errorHead: '平均絶対誤差',
  biasHead: '差の平均',
  headsWhy: '差の平均は「予測−正解」の平均です。負の値は、少なく数えていることを表します。',
}
