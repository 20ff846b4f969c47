import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { AgreementReminded } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { askedNow } from './signing/ask-in-turn.ts';

const About = z.object({ agreementId: z.string() });

/** Reminds whoever's turn it is, unless it has been decided meanwhile. */
export const remindOfAgreement = act({
  name: 'agreement.remind',
  input: About,
  async run(tx, { agreementId }) {
    const { status, engagementId, version } = await takeAgreement(tx, agreementId);
    if (status !== 'sent') return outcome([]);
    const about = { engagementId, agreementId, version, asked: await askedNow(tx, agreementId) };
    const reminded: AgreementReminded = { type: 'agreement.reminded', ...about };
    return outcome([reminded]);
  },
});

/** Says that the time to sign ends soon, unless it has been decided meanwhile. */
export const warnOfExpiry = act({
  name: 'agreement.warn-of-expiry',
  input: About,
  async run(tx, { agreementId }) {
    const { status, engagementId, version } = await takeAgreement(tx, agreementId);
    if (status !== 'sent') return outcome([]);
    const about = { engagementId, agreementId, version, asked: await askedNow(tx, agreementId) };
    const warned: AgreementReminded = { type: 'agreement.expiry-warned', ...about };
    return outcome([warned]);
  },
});
