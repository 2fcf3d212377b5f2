import type { article as english } from '#room/ui/messages/en/article.ts'

export const article: typeof english = {
  title: '元の記事',
  name: 'Kerasで基本的なRNN (LSTM) を試してみる',
  where: 'Qiita、2019年5月1日、Keras 2.2.4（TensorFlow 1.5）。',
  replay: '記事の実行を再現する',
  replayWhat: (variant, epochs) =>
    `いま開いているタブ（${variant}）で、記事の実行を再現します。設定をすべて記事の値に、更新の順序をdense-firstにして（バックエンドと計算カーネルはそのまま）、${epochs}エポック学習します。このタブの今の実行は置き換わります。`,
  replayBusy: '再現しているところです。',
  replayWait: '計算エンジンの準備ができていません。',
  why:
    'TensorFlow 1.5では1回の更新の中の順序が決まっておらず、記事のスクリプトではDense層が先に更新されたため、LSTMへ戻る勾配はすでに新しくなった重みを通っていました。' +
    '誤差逆伝播の本来の形は、勾配をすべて求めてからまとめて更新するもの（together、このページの初期設定）で、結果は少しだけ違う値になります（規則TRAIN-5）。',
  table: '記事とこのページ',
  model: 'モデル',
  printed: '記事',
  denseFirst: 'このページ（dense-first）',
  difference: '差',
  togetherHead: 'このページ（together）',
  padded: (steps) => `パディング${steps}個付き`,
  running: (epoch, epochs) => `エポック ${epoch} / ${epochs}`,
  notYet: '未実行',
  how: (seed) =>
    `記事の設定、シード${seed}での値を、Pythonと同じ桁数で表示します。この設定で学習を終えると、その行が埋まります。差は「このページ（dense-first）− 記事」です。`,
}
