import { z } from 'zod';
import { setUpAgency } from '../../src/agency/set-up-agency.ts';
import { setApprovalPolicy } from '../../src/agreements/approval/set-approval-policy.ts';
import { act, outcome } from '../../src/kernel/act.ts';

/** The whole form in one transaction; the agency comes first, because the amount is in its currency. */
export const saveSetup = act({
  name: 'setup.save',
  input: z.object({ agency: setUpAgency.input, approval: setApprovalPolicy.input }),
  async run(tx, { agency, approval }, visit) {
    const setUp = await setUpAgency.run(tx, agency, visit);
    const set = await setApprovalPolicy.run(tx, approval, visit);
    return outcome([...setUp.events, ...set.events]);
  },
});
