import { phrase, type Said } from '../../kernel/phrase.ts';
import type { ChangeStatus } from './detail-change.ts';

export const states: Readonly<Record<ChangeStatus, () => Said>> = {
  asked: phrase({ en: 'waiting for an answer', ja: '回答待ち', zh: '等待答复' }),
  confirmed: phrase({ en: 'confirmed', ja: '確認済み', zh: '已确认' }),
  refused: phrase({ en: 'said to be not right', ja: '誤りとの回答あり', zh: '被告知有误' }),
  withdrawn: phrase({ en: 'withdrawn', ja: '取り下げ済み', zh: '已撤回' }),
};
