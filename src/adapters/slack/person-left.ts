import { loseBillingContact } from '../../billing/details/lose-billing-contact.ts';
import { loseDecider } from '../../engagements/lose-decider.ts';
import { act, outcome } from '../../kernel/act.ts';

/** Somebody left a channel or Slack: what they decided, and the invoices they looked after, are other people's now. */
export const personLeft = act({
  name: 'slack.person-left',
  input: loseDecider.input,
  async run(tx, gone, visit) {
    const deciders = await loseDecider.run(tx, gone, visit);
    const contacts = await loseBillingContact.run(tx, gone, visit);
    return outcome([...deciders.events, ...contacts.events]);
  },
});
