import { phrase } from '../../kernel/phrase.ts';

/** How the project stands, as its client is told. */
export const projectStates = {
  proposed: phrase({ en: 'Before the agreement', ja: 'ご契約前', zh: '签约前' }),
  agreed: phrase({ en: 'Agreed', ja: 'ご契約済み', zh: '已签约' }),
  active: phrase({ en: 'Under way', ja: '進行中', zh: '进行中' }),
  paused: phrase({ en: 'Paused', ja: '中断中', zh: '已暂停' }),
  closed: phrase({ en: 'Closed', ja: '終了', zh: '已结束' }),
} as const;

/** What became of a change, as the client is told. */
export const changeStates = {
  asked: phrase({ en: 'we are assessing it', ja: '制作側で査定中', zh: '我方评估中' }),
  assessed: phrase({ en: 'waits for your decision', ja: 'ご判断待ち', zh: '待您决定' }),
  signing: phrase({ en: 'waits for the signature', ja: '署名待ち', zh: '待签署' }),
  agreed: phrase({ en: 'agreed', ja: '合意済み', zh: '已同意' }),
  declined: phrase({ en: 'declined', ja: '見送り', zh: '不变更' }),
  expired: phrase({ en: 'expired', ja: '期限切れ', zh: '已过期' }),
} as const;

/** What was announced, as the client is told. */
export const riskKinds = {
  risk: phrase({ en: 'risk', ja: 'リスク', zh: '风险' }),
  absence: phrase({ en: 'absence', ja: '不在', zh: '不在岗' }),
  'force-majeure': phrase({ en: 'force majeure', ja: '不可抗力', zh: '不可抗力' }),
  'spare-capacity': phrase({ en: 'earlier days offered', ja: '前倒しのご提案', zh: '提前的提议' }),
} as const;
