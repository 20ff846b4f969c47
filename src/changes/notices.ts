import { z } from 'zod';
import { type CardButton, notice } from '../kernel/notice.ts';
import { code } from '../kernel/phrase.ts';
import { askedSections } from './asked-words.ts';
import { changeFacts } from './change-facts.ts';
import { agreedFields, proposalWords, sentBackWords, settledWords } from './proposal-words.ts';
import { text } from './text.ts';

const AboutChange = z.object({ changeId: z.string() });
const load = {
  params: AboutChange,
  load: (tx: Parameters<typeof changeFacts>[0], { changeId }: { changeId: string }) =>
    changeFacts(tx, changeId),
};

/** For the client, once the engagement is in force: where changes begin. */
export const changeInvitation = notice({
  name: 'change.invitation',
  params: z.object({ engagementId: z.string() }),
  subject: ({ engagementId }) => `${engagementId}:change-invitation`,
  load: async (_tx, { engagementId }) => ({ engagementId }),
  say: ({ engagementId }) => ({
    title: text.invitationTitle(),
    body: [text.invitationBody()],
    buttons: [requestButton(engagementId)],
  }),
});

export const requestButton = (engagementId: string): CardButton => ({
  press: 'change.request',
  label: text.request(),
  value: { engagementId },
});

/** For the team: what is wanted, with `Assess` while nobody has decided. */
export const changeAskedNotice = notice({
  ...load,
  name: 'change.asked',
  subject: ({ changeId }) => changeId,
  say: ({ change, engagement, askedBy, assessedBy, option, outdated }) => ({
    title: text.askedTitle({ number: change.number }),
    ...(outdated && change.status === 'asked' && { body: [text.outdatedTeam()] }),
    fields: [
      { label: text.project(), value: engagement.name },
      { label: text.what(), value: change.what },
      { label: text.why(), value: change.why },
      { label: text.by(), value: askedBy.name },
      ...(option === null ? [] : [{ label: text.chosen(), value: option }]),
    ],
    sections: askedSections(change, engagement.timeZone),
    ...(change.status === 'asked'
      ? {
          buttons: [
            {
              press: 'change.assess',
              label: text.assess(),
              value: { changeId: change.id },
              style: 'primary' as const,
            },
          ],
        }
      : { settled: text.assessedBy({ who: assessedBy?.name ?? '' }) }),
  }),
});

/** For the client: it has been heard, and nothing has changed yet. */
export const changeReceivedNotice = notice({
  ...load,
  name: 'change.received',
  subject: ({ changeId }) => `${changeId}:received`,
  say: ({ change, engagement }) => ({
    title: text.receivedTitle({ number: change.number }),
    body: [text.receivedBody()],
    fields: [{ label: text.what(), value: change.what }],
    sections: askedSections(change, engagement.timeZone),
  }),
});

/** For the client: only what changes, what it costs, until when it is valid, and the three decisions. */
export const proposalNotice = notice({
  ...load,
  name: 'change.proposal',
  reaches: 'both',
  subject: ({ changeId }) => changeId,
  say: (facts) => {
    const { change } = facts;
    const title = text.proposalTitle({ number: change.number });
    const what = { label: text.what(), value: change.what };
    if (change.status === 'asked') return { title, fields: [what], settled: sentBackWords(facts) };
    if (change.assessment === null) return { title, fields: [what] };
    return { title, ...proposalWords(facts, change.assessment), ...settledWords(facts) };
  },
});

/** For the client: what they were to decide on is being assessed anew, because the plan has moved. */
export const changeOutdatedNotice = notice({
  ...load,
  name: 'change.outdated',
  subject: ({ changeId }) => `${changeId}:outdated`,
  holds: ({ outdated, change }) => outdated && change.status === 'asked',
  say: ({ change }) => ({
    title: text.outdatedTitle({ number: change.number }),
    body: [text.outdated()],
    fields: [{ label: text.what(), value: change.what }],
  }),
});

/** For the team: how the client decided. */
export const changeDecidedNotice = notice({
  ...load,
  name: 'change.decided',
  subject: ({ changeId }) => `${changeId}:decided`,
  say: (facts) => ({
    title: text.decidedTitle({ number: facts.change.number }),
    fields: [
      { label: text.project(), value: facts.engagement.name },
      { label: text.what(), value: facts.change.what },
      ...agreedFields(facts),
    ],
    ...settledWords(facts),
  }),
});

/** For the team: the client agrees, and the addendum waits to be sent. */
export const changeToSignNotice = notice({
  ...load,
  name: 'change.to-sign',
  subject: ({ changeId }) => `${changeId}:to-sign`,
  holds: ({ change }) => change.status === 'signing',
  say: (facts) => ({
    title: text.toSignTitle({ number: facts.change.number }),
    body: [
      text.toSignBody({
        who: facts.agreedBy?.name ?? '',
        preview: code('/agreement preview'),
        send: code('/agreement send'),
      }),
    ],
    fields: [
      { label: text.project(), value: facts.engagement.name },
      { label: text.what(), value: facts.change.what },
    ],
    ...(facts.change.status === 'signing' ? {} : settledWords(facts)),
  }),
});

export const notices = [
  changeInvitation,
  changeAskedNotice,
  changeReceivedNotice,
  proposalNotice,
  changeOutdatedNotice,
  changeToSignNotice,
  changeDecidedNotice,
] as const;
