import type { ConversionBearer } from '../kernel/billing-terms.ts';
import { phrase, type Said } from '../kernel/phrase.ts';

/** Who bears bank and conversion charges, as the agreements call the parties: “…are borne by {bearer}.” */
export const bearers: Readonly<Record<ConversionBearer, () => Said>> = {
  payer: phrase({ en: 'the Client', ja: '甲', zh: '甲方' }),
  agency: phrase({ en: 'the Agency', ja: '乙', zh: '乙方' }),
  shared: phrase({
    en: 'each party as far as its own bank charges them',
    ja: '各当事者それぞれ',
    zh: '双方各自',
  }),
};
