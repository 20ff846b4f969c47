import type { Words } from '../../page-api/outside.ts';

export const threadWords = {
  thread: { en: 'Thread', ja: 'スレッド', zh: '消息列' },
  close: { en: 'Close thread', ja: 'スレッドを閉じる', zh: '关闭消息列' },
  loading: { en: 'Loading the thread …', ja: 'スレッドを読み込み中…', zh: '正在加载消息列…' },
  gone: {
    en: 'This message is no longer there.',
    ja: 'このメッセージはもうありません。',
    zh: '此消息已不存在。',
  },
  messages: { en: 'Messages in the thread', ja: 'スレッドのメッセージ', zh: '消息列中的消息' },
} as const satisfies Readonly<Record<string, Words>>;
