import { phrase } from '../../src/kernel/phrase.ts';

/** Words of the setup about approval. */
export const text = {
  when: phrase({
    en: 'Approval before agreements go out',
    ja: '契約書の送付前の承認',
    zh: '合同发送前的批准',
  }),
  whenHint: phrase({
    en: 'A second person says yes before the client gets it.',
    ja: 'クライアントへの送付前に、もう一人が確認します。',
    zh: '发送给客户之前，由另一人确认。',
  }),
  never: phrase({ en: 'Not needed', ja: '不要', zh: '不需要' }),
  always: phrase({ en: 'Always', ja: '常に必要', zh: '始终需要' }),
  fromAmount: phrase({
    en: 'From an amount on',
    ja: '一定の金額以上で必要',
    zh: '达到设定的金额时需要',
  }),
  amount: phrase({ en: 'From this amount on', ja: '承認が必要な金額', zh: '需批准的起始金额' }),
  amountHint: phrase({
    en: 'Total fee, in the currency above. Agreements in another currency always need approval.',
    ja: '総額、上の通貨で。ほかの通貨の契約書は常に承認が必要です。',
    zh: '总费用，以上述币种计。其他币种的合同始终需要批准。',
  }),
  approver: phrase({ en: 'Approver', ja: '承認者', zh: '批准人' }),
  approverHint: phrase({
    en: 'An owner or a lead. Nobody approves what they ask for themselves.',
    ja: 'オーナーまたはリード。自分の依頼は自分で承認できません。',
    zh: '所有者或负责人。不能批准自己提出的申请。',
  }),
  standIn: phrase({ en: 'Stand-in of the approver', ja: '承認者の代理の方', zh: '批准人的代理人' }),
} as const;
