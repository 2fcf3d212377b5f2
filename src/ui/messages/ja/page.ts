import type { Messages } from '#room/ui/messages/en/index.ts'

export const page: Messages['page'] = {
  title: 'Tally：小さなLSTMが、1の数え方を覚えます',
  skipToTrain: '学習へ',
  skipToBits: 'ビットの入力へ',
  sentence: '小さなLSTMが、1の数え方を覚えます。パディングを足すと、答えは変わるでしょうか。',
  language: '言語',
  theme: '配色',
  light: '明',
  dark: '暗',
  variant: 'モデルの種類',
  variants: {
    fixed: '固定長',
    masking: 'Masking',
    embedding: 'Embedding',
  },
  variantLines: {
    fixed: (length) => `どの行も長さは${length}。\nパディングはありません。`,
    masking: (maskValue) => `短い行の後ろは${maskValue}。\nマスクで読み飛ばします。`,
    embedding: 'ビットをIDに変換。\nID 0は読み飛ばします。',
  },
  tabRunning: (epoch, epochs) => `学習中：エポック ${epoch} / ${epochs}`,
  tabPaused: (epoch, epochs) => `エポック ${epoch} / ${epochs} で停止中`,
  tabLeft: (epoch, epochs) => `タブを離れたため、エポック ${epoch} / ${epochs} で停止中`,
  tabFinished: (epochs) => `完了：${epochs}エポック`,
  tabStopped: (epoch) => `エポック ${epoch} で中止`,
  bit: (value) => `ビット${value}`,
  footPrivacy: 'すべてこのタブの中で動きます。データは送信しません。',
  crashTitle: 'ページの不具合により、Tallyが止まりました。',
  crashWhy:
    '設定と入力した系列はアドレスに残っているので、再読み込みしても失われません。学習した重みは失われます。',
  crashReload: 'ページを再読み込み',
  crashDetail: 'ブラウザーからの報告',
}
