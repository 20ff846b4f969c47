import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { AgreementReminded } from './events.ts';
import { takeAgreement } from './load-agreement.ts';

const About = z.object({ agreementId: z.string() });

/** Reminds the client, unless it has been decided meanwhile. */
export const remindOfAgreement = act({
  name: 'agreement.remind',
  input: About,
  async run(tx, { agreementId }) {
    const { status, engagementId, version } = await takeAgreement(tx, agreementId);
    if (status !== 'sent') return outcome([]);
    const reminded: AgreementReminded = { type: 'agreement.reminded', engagementId, agreementId, version };
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
    const warned: AgreementReminded = { type: 'agreement.expiry-warned', engagementId, agreementId, version };
    return outcome([warned]);
  },
});
