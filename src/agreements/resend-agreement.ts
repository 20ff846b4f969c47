import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { AgreementResent } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { mustRun } from './may-run.ts';
import { askedNow } from './signing/ask-in-turn.ts';
import { mustBeOpen } from './signing-rules.ts';

/** Posts the client's card once more. The text, the time to sign and the reminders stay as they are. */
export const resendAgreement = act({
  name: 'agreement.resend',
  input: z.object({ agreementId: z.string() }),
  async run(tx, { agreementId }, visit) {
    mustRun(visit.person);
    const agreement = await takeAgreement(tx, agreementId);
    mustBeOpen(agreement, visit.now);
    const { engagementId, version } = agreement;
    const asked = await askedNow(tx, agreementId);
    const resent: AgreementResent = { type: 'agreement.resent', engagementId, agreementId, version, asked };
    return outcome([resent]);
  },
});
