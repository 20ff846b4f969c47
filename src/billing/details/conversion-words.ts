import type { ConversionBearer } from '../../kernel/billing-terms.ts';
import type { CardWords } from '../../kernel/notice.ts';
import { phrase, type Said } from '../../kernel/phrase.ts';

const text = {
  charges: phrase({
    en: 'Bank and conversion charges',
    ja: '送金・両替手数料',
    zh: '银行及货币兑换费用',
  }),
} as const;

/** Who bears them, as it stands beside a label. */
const bearers: Readonly<Record<ConversionBearer, () => Said>> = {
  payer: phrase({ en: 'borne by the client', ja: 'お支払側の負担', zh: '由付款方承担' }),
  agency: phrase({ en: 'borne by the agency', ja: '受取側の負担', zh: '由收款方承担' }),
  shared: phrase({
    en: 'each side bears those of its own bank',
    ja: '双方が各自の銀行の手数料を負担',
    zh: '双方各自承担本方银行的费用',
  }),
};

/** The same as a sentence of its own, for documents. */
const sentences: Readonly<Record<ConversionBearer, () => Said>> = {
  payer: phrase({
    en: 'Bank and conversion charges are borne by the client: please see that the full amount arrives.',
    ja: '送金・両替手数料はお支払側のご負担でお願いいたします。請求額の全額が着金するようお手続きください。',
    zh: '银行及货币兑换费用由付款方承担，请确保足额到账。',
  }),
  agency: phrase({
    en: 'Bank and conversion charges are borne by us.',
    ja: '送金・両替手数料は当方が負担します。',
    zh: '银行及货币兑换费用由我方承担。',
  }),
  shared: phrase({
    en: 'Each side bears the bank and conversion charges of its own bank.',
    ja: '送金・両替手数料は、双方が各自の銀行分を負担します。',
    zh: '银行及货币兑换费用由双方各自承担本方银行部分。',
  }),
};

export const conversionField = (bearer: ConversionBearer | undefined): NonNullable<CardWords['fields']> =>
  bearer === undefined ? [] : [{ label: text.charges(), value: bearers[bearer]() }];

export const conversionSentence = (bearer: ConversionBearer): Said => sentences[bearer]();
