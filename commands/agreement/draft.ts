import { beforeDrafting } from '../../src/agreements/approval/approval-words.ts';
import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { type DraftFacts, draftFacts } from '../../src/agreements/draft-facts.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { feeOf } from '../../src/agreements/template-values.ts';
import { refuse as refuseTemplate } from '../../src/agreements/templates/refusals.ts';
import { newestSource } from '../../src/agreements/text-source.ts';
import { dayIn } from '../../src/kernel/calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { decimalsOf, money } from '../../src/kernel/money.ts';
import { code, list, type Said } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { answersFrom, initialAnswers } from './answer-fields.ts';
import { changeButton } from './clause-form.ts';
import { asksConversion, conversionFrom, initialConversion } from './conversion-field.ts';
import { draftForm, NO_LANGUAGE, secondLanguages } from './draft-form.ts';
import { openAddendumForm } from './open-addendum.ts';
import { agreementCard } from './say-agreement.ts';
import { text } from './text.ts';

export const draft = engagementWord('draft', text.doesDraft(), async (call, { id }) => {
  const { visit, desk, channelId } = call;
  mustRun(visit.person);
  const facts = await draftFacts(desk.read, id);
  if (facts.engagement.agreementVersion > 0) return openAddendumForm(call, id);
  const newest = await newestAgreement(desk.read, id);
  const before = newest?.status === 'draft' || newest?.status === 'approving' ? newest : undefined;
  const { days, terms: usual, currency, timeZone } = facts.engagement;
  const terms = before?.terms ?? usual;
  const { variables } = (await newestSource(desk.read, facts.engagement, null)).prevailing;
  return reply.open(
    openForm(draftForm, {
      locale: visit.locale,
      context: { engagementId: id, variables: [...variables], asksConversion: asksConversion(facts) },
      channelId,
      intro: [
        ...(before === undefined ? [] : await beforeDrafting(desk.read, before, timeZone)),
        ...introOf(facts),
      ],
      initial: {
        deposit: plainAmount(before?.deposit.minor ?? 0n, decimalsOf(currency)),
        startsOn: before?.startsOn ?? days.add(dayIn(visit.now, timeZone), 1),
        acceptanceWindowDays: terms.acceptanceWindowDays,
        revisionRounds: terms.revisionRounds,
        paymentTermDays: terms.paymentTermDays,
        silentAcceptance: terms.silentAcceptance ? 'yes' : 'no',
        secondLocale: newest?.secondLocale ?? NO_LANGUAGE,
      },
      initialMore: { ...initialAnswers(variables, newest?.answers), ...initialConversion(facts) },
      options: {
        secondLocale: secondLanguages.filter(({ value }) => value !== facts.engagement.locale),
      },
    }),
  );
});

export const draftSubmitted = onSubmit(draftForm, async ({ context, values, more = {}, visit }, desk) => {
  const { startsOn, silentAcceptance, secondLocale, ...rest } = values;
  const { engagementId, variables } = context;
  await mustHaveAsked(desk.read, engagementId, variables);
  const input = {
    ...rest,
    engagementId,
    answers: answersFrom(variables, more),
    conversion: conversionFrom(more),
    secondLocale: Locale.nullable().catch(null).parse(secondLocale),
    startsOn: startsOn.toString(),
    silentAcceptance: silentAcceptance === 'yes',
  };
  await desk.perform(draftAgreement, input, visit);
  const made = await newestAgreement(desk.read, engagementId);
  if (made === undefined) throw refuse.unknown();
  const card = agreementCard(made);
  return reply.say({
    ...card,
    title: text.drafted({ version: made.version }),
    body: [text.next({ preview: code('/agreement preview'), send: code('/agreement send') })],
    buttons: [changeButton(engagementId)],
  });
});

/** Throws when the template has come to ask for something since the form was opened: there is no field for it. */
async function mustHaveAsked(
  read: ReadDb,
  engagementId: string,
  asked: readonly { readonly name: string }[],
): Promise<void> {
  const { prevailing } = await newestSource(read, await engagementFacts(read, engagementId), null);
  const missing = prevailing.variables.filter(
    ({ name, required, default: usual = '' }) =>
      required && usual === '' && !asked.some((one) => one.name === name),
  );
  if (missing.length === 0) return;
  throw refuseTemplate.asksMore({
    labels: list(missing.map(({ label }) => label)),
    command: code('/agreement draft'),
  });
}

const amountsWords = (prices: DraftFacts['prices']) =>
  prices === undefined ? text.amounts : prices === 'added' ? text.amountsUntaxed : text.amountsTaxed;

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
    amountsWords(facts.prices)({ currency }),
  ];
}

const sameCurrency = ({ milestones, engagement }: DraftFacts): boolean =>
  milestones.every(({ amount }) => amount.currency === engagement.currency);

/** `1234.50` for 123450 at two decimals: what a person would type. */
function plainAmount(minor: bigint, decimals: number): string {
  const digits = minor.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
