import type { code as english } from '#room/ui/messages/en/code.ts'

export const code: typeof english = {
  title: 'コード',
  why: '同じ実行をスクリプトにしたものです。Keras 3のものは、シードから同じデータと重みを作り、同じ順序で学習して、予測をこのページの値と並べて表示します。',
  asItStands: (epoch, epochs) =>
    `現時点までの学習（${epochs}エポック中${epoch}エポック）に対応するコードです。`,
  fromFile: (file) =>
    `この実行は${file}の重みから始まりました。Pythonのスクリプトは、同じ場所にある.npzファイルから重みを読み込みます（エポック0で「重みをダウンロード」を押すと保存できます）。`,
  wait: '予測が出ると、ここにコードが表示されます。',

  dialect: 'コードの種類',
  dialects: {
    keras3: 'Keras 3',
    keras2: 'Keras 2.2（記事の版）',
    tfjs: 'TensorFlow.js',
  },
  notes: {
    keras3: '現在のKerasで動きます。値が1e-3以上ずれると、エラーで止まります。',
    keras2:
      '記事のスクリプトを今の設定に合わせたもので、Keras 2.2.4（TensorFlow 1.5）用です。更新の順序はdense-firstになります。',
    tfjs: 'モデルは同じですが、乱数が違います。このページに近い値になり、同じ値にはなりません。',
  },

  script: 'スクリプト',
  copy: 'コードをコピー',
  download: 'スクリプトをダウンロード',
  copied: 'コピーしました。',
  selected:
    'ブラウザーがコピーを許可していません。コードを選択したので、手動でコピーしてください。',
}
