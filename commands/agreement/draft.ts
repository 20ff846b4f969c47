import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { type DraftFacts, draftFacts } from '../../src/agreements/draft-facts.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { feeOf } from '../../src/agreements/template-values.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { decimalsOf, money } from '../../src/kernel/money.ts';
import { code, type Said } from '../../src/kernel/phrase.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { draftForm } from './draft-form.ts';
import { agreementCard } from './say-agreement.ts';
import { text } from './text.ts';

export const draft = engagementWord('draft', text.doesDraft(), async ({ visit, desk, channelId }, { id }) => {
  mustRun(visit.person);
  const facts = await draftFacts(desk.read, id);
  if (facts.engagement.agreementVersion > 0) throw refuse.agreedAlready();
  const newest = await newestAgreement(desk.read, id);
  const before = newest?.status === 'draft' ? newest : undefined;
  const { days, terms: usual, currency, timeZone } = facts.engagement;
  const terms = before?.terms ?? usual;
  return reply.open(
    openForm(draftForm, {
      locale: visit.locale,
      context: { engagementId: id },
      channelId,
      intro: introOf(facts),
      initial: {
        deposit: plainAmount(before?.deposit.minor ?? 0n, decimalsOf(currency)),
        startsOn: before?.startsOn ?? days.add(dayIn(visit.now, timeZone), 1),
        acceptanceWindowDays: terms.acceptanceWindowDays,
        revisionRounds: terms.revisionRounds,
        paymentTermDays: terms.paymentTermDays,
        silentAcceptance: terms.silentAcceptance ? 'yes' : 'no',
      },
    }),
  );
});

export const draftSubmitted = onSubmit(draftForm, async ({ context, values, visit }, desk) => {
  const { startsOn, silentAcceptance, ...rest } = values;
  const input = {
    ...context,
    ...rest,
    startsOn: startsOn.toString(),
    silentAcceptance: silentAcceptance === 'yes',
  };
  await desk.perform(draftAgreement, input, visit);
  const made = await newestAgreement(desk.read, context.engagementId);
  if (made === undefined) throw refuse.unknown();
  const card = agreementCard(made);
  return reply.say({
    ...card,
    title: text.drafted({ version: made.version }),
    body: [text.next({ preview: code('/agreement preview'), send: code('/agreement send') })],
  });
});

/** Above the fields: what is agreed and who will sign. */
export function introOf(facts: DraftFacts): Said[] {
  const { milestones, engagement } = facts;
  const most = 20;
  const rows = milestones
    .slice(0, most)
    .map(({ title, amount, dueOn }, index) =>
      text.planLine({ number: index + 1, title, amount, due: dueOn }),
    );
  const rest = milestones.length - rows.length;
  const { acceptor, currency } = engagement;
  return [
    ...rows,
    ...(rest > 0 ? [text.more({ count: rest })] : []),
    text.planSum({ sum: sameCurrency(facts) ? feeOf(facts, money(0n, currency)) : '?' }),
    acceptor === null ? text.nobody({ command: code('/engawa roles') }) : text.signer({ who: acceptor.name }),
    text.amounts({ currency }),
  ];
}

const sameCurrency = ({ milestones, engagement }: DraftFacts): boolean =>
  milestones.every(({ amount }) => amount.currency === engagement.currency);

/** `1234.50` for 123450 at two decimals: what a person would type. */
function plainAmount(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
