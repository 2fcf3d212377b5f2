import type { offline as en } from '#room/ui/messages/en/offline.ts'

export const offline: typeof en = {
  works: 'オフラインでも使えます。',
  newer: '新しいTallyがあります。',
  newerWhy:
    '読み込むまでは、今のまま使えます。設定と系列はアドレスに残るので失われませんが、このタブで学習した重みは失われます。',
  loadNewer: '新しいTallyを読み込む',
}
