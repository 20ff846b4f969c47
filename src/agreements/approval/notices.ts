import { z } from 'zod';
import { type CardButton, type CardWords, type Notice, notice } from '../../kernel/notice.ts';
import { code, list, moment } from '../../kernel/phrase.ts';
import { withLater } from '../../kernel/remind-later.ts';
import { VALID_DAYS } from '../signing-time.ts';
import { type ApprovalFacts, approvalFacts, decidedWords, namesOfApprovers } from './approval-facts.ts';
import { text } from './text.ts';
import { everybody } from './who-approves.ts';

const About = z.object({ approvalId: z.string() });
type About = z.output<typeof About>;
const ofApproval = {
  params: About,
  subject: ({ approvalId }: About): string => approvalId,
  load: (tx: Parameters<typeof approvalFacts>[0], { approvalId }: About) => approvalFacts(tx, approvalId),
  holds: ({ approval }: ApprovalFacts): boolean => approval.status === 'open',
};

/** To the team and to the approver: what is asked, and what a yes and a no bring about. */
export const askedNotice = notice({
  ...ofApproval,
  name: 'approval.asked',
  say: (facts: ApprovalFacts) => ({
    title: text.title({ title: facts.approval.title }),
    body: facts.approval.status === 'open' ? effectWords(facts) : [],
    fields: figures(facts),
    sections: whatDiffers(facts),
    ...openOrDecided(facts),
  }),
});

/** To those whose turn it is to be asked again. */
export const reminderNotice = withLater(
  'approval.remind',
  notice({
    ...ofApproval,
    name: 'approval.reminder',
    say: (facts: ApprovalFacts) => {
      const { approval, engagement, timeZone } = facts;
      const asked = {
        asker: approval.askedBy.name,
        at: moment(approval.askedAt, timeZone),
        client: engagement.client.name,
      };
      const isOpen = approval.status === 'open';
      return {
        title: (isOpen ? text.reminder : text.title)({ title: approval.title }),
        body: isOpen ? [text.reminderBody(asked), ...effectWords(facts)] : [],
        fields: figures(facts),
        ...openOrDecided(facts),
      };
    },
  }),
  ({ engagement, timeZone }) => ({ engagementId: engagement.id, timeZone }),
);

function effectWords({ approval, engagement, who, signers }: ApprovalFacts): NonNullable<CardWords['body']> {
  const asker = approval.askedBy.name;
  const { version } = approval;
  return [
    text.ask({ asker, who: namesOfApprovers(everybody(who)) }),
    ...(who.alone ? [text.alone({ asker })] : []),
    text.ifYes({ version, client: engagement.client.name, signers: list(signers), days: VALID_DAYS }),
    text.ifNo({ asker }),
  ];
}

function figures({
  approval,
  engagement,
  signers,
  deviations,
  changes,
}: ApprovalFacts): NonNullable<CardWords['fields']> {
  return [
    { label: text.client(), value: engagement.client.name },
    { label: text.project(), value: engagement.name },
    { label: text.step(), value: text.stepSend({ version: approval.version }) },
    { label: text.fee(), value: approval.fee },
    ...(signers.length > 0
      ? [{ label: text.signers(), value: text.signerNames({ who: list(signers) }) }]
      : []),
    ...(deviations.length + changes.length === 0
      ? [{ label: text.deviations(), value: text.noDeviation() }]
      : []),
  ];
}

const whatDiffers = ({ deviations, changes }: ApprovalFacts): NonNullable<CardWords['sections']> => [
  ...changes,
  ...(deviations.length === 0 ? [] : [{ heading: text.deviations(), lines: deviations }]),
];

function openOrDecided({
  approval,
  timeZone,
}: ApprovalFacts): Pick<CardWords, 'buttons' | 'settled' | 'footnote'> {
  const settled = decidedWords(approval, timeZone);
  if (settled !== undefined) return { settled };
  const value = { approvalId: approval.id };
  const buttons: CardButton[] = [
    { press: 'approval.approve', label: text.approve(), value, style: 'primary' },
    { press: 'approval.send-back', label: text.sendBack(), value },
    { press: 'approval.read', label: text.read(), value },
  ];
  return { buttons, footnote: text.waits() };
}

/** To who asked for it. */
export const decidedNotice = notice({
  ...ofApproval,
  name: 'approval.decided',
  subject: ({ approvalId }: About): string => `${approvalId}:decided`,
  holds: ({ approval }: ApprovalFacts): boolean =>
    approval.status === 'approved' || approval.status === 'sent-back',
  say: ({ approval, engagement }: ApprovalFacts) => {
    const { title, status } = approval;
    const who = 'by' in approval ? approval.by.name : '';
    if (status !== 'sent-back')
      return {
        title: text.givenTitle({ title }),
        body: [text.given({ who, client: engagement.client.name })],
      };
    const { reason } = approval;
    const next = { draft: code('/agreement draft'), send: code('/agreement send') };
    return {
      title: text.backTitle({ title }),
      body: [text.back({ who, reason }), text.backNext(next)],
      fields: [
        { label: text.client(), value: engagement.client.name },
        { label: text.project(), value: engagement.name },
      ],
    };
  },
});

export const notices: readonly Notice[] = [askedNotice, reminderNotice, decidedNotice];
