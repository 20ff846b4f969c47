import { z } from 'zod';
import { atHour } from '../../kernel/calendar.ts';
import { type Notice, notice } from '../../kernel/notice.ts';
import { code } from '../../kernel/phrase.ts';
import { withLater } from '../../kernel/remind-later.ts';
import type { ChangeFacts, ClientChangeFacts } from './change-facts.ts';
import { changeFacts, clientChangeFacts } from './change-facts.ts';
import { addressed, askedOrAnswered, beforeAndAfter, keepWords } from './change-words.ts';
import { contactLeftFacts, newAccountFacts } from './more-facts.ts';
import { newAccountCard } from './new-account-card.ts';
import { EXPIRES_AT } from './remind-of-change.ts';
import { text } from './text.ts';

const About = z.object({ changeId: z.string() });
const isAsked = ({ change }: ChangeFacts): boolean => change.status === 'asked';

/** In the client's channel, addressed to who has to confirm it: what is now, what is to be. */
export const changeNotice = notice({
  name: 'billing.details-asked',
  params: About,
  subject: ({ changeId }) => changeId,
  load: (tx, { changeId }) => clientChangeFacts(tx, changeId),
  say: (facts: ClientChangeFacts) => ({
    title: facts.change.kind === 'billing-contact' ? text.contactTitle() : text.addressTitle(),
    body: bodyOf(facts),
    sections: beforeAndAfter(facts),
    ...askedOrAnswered(facts),
  }),
});

function bodyOf(facts: ClientChangeFacts) {
  const { change, project } = facts;
  const asker = change.askedBy.name;
  if (!isAsked(facts)) return [text.wasAsked({ asker, project })];
  return [
    (change.kind === 'billing-contact' ? text.askContact : text.askAddress)({
      who: addressed(facts),
      asker,
      project,
    }),
    text.onlyIfKnown(),
  ];
}

/** The same, some days later; each of its own, so that it is seen. */
export const reminderNotice = withLater(
  'billing.remind-of-details',
  notice({
    name: 'billing.details-reminder',
    // It is not for whoever decides, who chose where to read, but for the contact from before.
    reaches: 'both',
    params: About.extend({ day: z.string() }),
    subject: ({ changeId }) => changeId,
    load: (tx, { changeId }) => changeFacts(tx, changeId),
    holds: isAsked,
    say: (facts: ChangeFacts) => ({
      title: facts.change.kind === 'bank' ? text.bankTitle() : text.reminderTitle(),
      body: isAsked(facts)
        ? [text.reminder({ who: addressed(facts), day: facts.until }), ...keepWords(facts)]
        : [],
      sections: beforeAndAfter(facts),
      ...askedOrAnswered(facts),
    }),
  }),
  ({ change: { engagementId }, timeZone, until }) => ({
    engagementId,
    timeZone,
    endsAt: atHour(until, EXPIRES_AT, timeZone),
  }),
);

const isTakenAway = ({ change }: ChangeFacts): boolean =>
  change.kind === 'bank' && change.after.bank === null;

/** For the agency: an account waits for a second person. */
export const bankNotice = notice({
  name: 'billing.bank-asked',
  params: About,
  subject: ({ changeId }) => changeId,
  async load(tx, { changeId }) {
    const facts = await changeFacts(tx, changeId);
    return facts?.change.kind === 'bank' ? facts : undefined;
  },
  say: (facts: ChangeFacts) => ({
    title: text.bankTitle(),
    body: isAsked(facts)
      ? [
          (isTakenAway(facts) ? text.askTakeAway : text.askBank)({
            who: addressed(facts),
            asker: facts.change.askedBy.name,
          }),
          ...(isTakenAway(facts) ? [] : [text.bankCheck()]),
          ...keepWords(facts),
        ]
      : [
          (isTakenAway(facts) ? text.takeAwayWasAsked : text.bankWasAsked)({
            asker: facts.change.askedBy.name,
          }),
        ],
    sections: beforeAndAfter(facts),
    ...askedOrAnswered(facts),
  }),
});

/** For the agency: it was confirmed, and what that means. */
export const confirmedNotice = notice({
  name: 'billing.details-confirmed',
  params: About,
  subject: ({ changeId }) => `${changeId}:confirmed`,
  load: (tx, { changeId }) => clientChangeFacts(tx, changeId),
  holds: ({ change }) => change.status === 'confirmed',
  say: ({ change, usual, client, project }: ClientChangeFacts) => ({
    title: text.confirmedTitle({ client }),
    body: [text.confirmedTeam({ who: change.decided?.by.name ?? '', project }), text.fromNowOn()],
    sections: beforeAndAfter({ change, usual }),
  }),
});

/** For owners and finance: somebody who should know says that it is not right. */
export const fraudNotice = notice({
  name: 'billing.details-refused',
  params: About,
  subject: ({ changeId }) => `${changeId}:refused`,
  load: (tx, { changeId }) => changeFacts(tx, changeId),
  holds: ({ change }) => change.status === 'refused',
  say: ({ change, usual, client, agency }: ChangeFacts) => ({
    title: text.fraudTitle({ client: client === '' ? agency : client }),
    body: [text.fraud({ who: change.decided?.by.name ?? '', asker: change.askedBy.name }), text.fraudDo()],
    sections: beforeAndAfter({ change, usual }),
  }),
});

/** For the agency: nobody answered in time. */
export const expiredNotice = notice({
  name: 'billing.details-expired',
  params: About,
  subject: ({ changeId }) => `${changeId}:expired`,
  load: (tx, { changeId }) => changeFacts(tx, changeId),
  holds: ({ change }) => change.status === 'withdrawn',
  say: ({ change, usual, client, agency }: ChangeFacts) => ({
    title: text.expiredTitle({ client: client === '' ? agency : client }),
    body: [
      change.kind === 'bank'
        ? text.expiredBank({ command: code('/engawa setup') })
        : text.expiredTeam({ command: code('/invoice contact') }),
    ],
    sections: beforeAndAfter({ change, usual }),
  }),
});

/** For the agency: who looked after a client's invoices has left. */
export const contactLeftNotice = notice({
  name: 'billing.contact-left',
  params: z.object({ engagementId: z.string(), contactId: z.string() }),
  subject: ({ engagementId, contactId }) => `${engagementId}:${contactId}:left`,
  load: contactLeftFacts,
  say: ({ who, project, client }) => ({
    title: text.leftTitle({ client }),
    body: [text.left({ who, project }), text.leftDo({ command: code('/invoice contact') })],
  }),
});

/** For a client with open invoices: our account is another one from now on, and what stays. */
export const newAccountNotice = notice({
  name: 'billing.account-changed',
  params: About.extend({ engagementId: z.string() }),
  subject: ({ changeId, engagementId }) => `${changeId}:${engagementId}`,
  load: newAccountFacts,
  say: newAccountCard,
});

export const notices: readonly Notice[] = [
  changeNotice,
  reminderNotice,
  bankNotice,
  confirmedNotice,
  fraudNotice,
  expiredNotice,
  contactLeftNotice,
  newAccountNotice,
];
