import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { dayIn, instantFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts, namesOf } from '../kernel/engagement-facts.ts';
import { notice } from '../kernel/notice.ts';
import { moment, phrase, type Said } from '../kernel/phrase.ts';
import type { EarlyBonus } from './early-bonus.ts';
import { milestoneFrom } from './milestone.ts';
import { text } from './text.ts';

const words = {
  title: phrase({ en: 'Delivered early: {title}', ja: '早期納品：{title}', zh: '提前交付：{title}' }),
  early: phrase({
    en: 'It was delivered {days} business days before its due day.',
    ja: '期日より{days}営業日早く納品しました。',
    zh: '比期限提前{days}个工作日交付。',
  }),
  offer: phrase({
    en: 'For this a bonus of {amount} was planned. {decider}, it is yours to give or not: it is billed only if you agree.',
    ja: 'この場合の謝礼として {amount} を予定していました。{decider}さん、お支払いになるかどうかはご判断にお任せします。ご同意いただいた場合のみ請求します。',
    zh: '为此原定提前交付奖励 {amount}。{decider}，是否给予由您决定：只有您同意才会开具账单。',
  }),
  give: phrase({ en: 'Give the bonus', ja: '謝礼を支払う', zh: '给予奖励' }),
  decline: phrase({ en: 'No bonus', ja: '今回は見送る', zh: '不给予' }),
  given: phrase({
    en: '{who} gives the bonus of {amount}, {at}. It is added to the agreed total.',
    ja: '{who}さんが謝礼 {amount} に同意しました（{at}）。合意金額に加わります。',
    zh: '{who}同意给予奖励 {amount}（{at}），已计入约定总额。',
  }),
  declined: phrase({
    en: '{who} does not give a bonus, {at}. Nothing is billed for it.',
    ja: '{who}さんが謝礼を見送りました（{at}）。請求はありません。',
    zh: '{who}决定不给予奖励（{at}），不会开具账单。',
  }),
  withdrawn: phrase({
    en: 'The delivery was reopened: there is nothing to decide about a bonus for now.',
    ja: '納品が再開されたため、謝礼についてのご判断は今のところ不要です。',
    zh: '该交付已重新打开，目前无需就奖励作出决定。',
  }),
} as const;

interface Offer {
  readonly engagement: EngagementFacts;
  readonly milestoneId: string;
  readonly title: string;
  readonly bonus: EarlyBonus;
  /** Business days before the due day; null: the delivery was reopened, and nothing is offered. */
  readonly early: number | null;
}

/** For the client, who decides; the team reads how it was decided on a card of its own. */
export const bonusNotice = notice({
  name: 'milestone.bonus',
  params: z.object({ milestoneId: z.string() }),
  subject: ({ milestoneId }) => `${milestoneId}:bonus`,
  load: (tx, { milestoneId }) => loadOffer(tx, milestoneId),
  holds: ({ early }) => early !== null,
  say: (offer) => ({
    ...about(offer),
    buttons: [
      {
        press: 'milestone.bonus',
        label: words.give(),
        value: { milestoneId: offer.milestoneId, agreed: 'yes' },
        style: 'primary',
      },
      {
        press: 'milestone.bonus',
        label: words.decline(),
        value: { milestoneId: offer.milestoneId, agreed: 'no' },
      },
    ],
  }),
});

export const bonusDecidedNotice = notice({
  name: 'milestone.bonus-decided',
  params: z.object({ milestoneId: z.string() }),
  subject: ({ milestoneId }) => `${milestoneId}:bonus`,
  load: (tx, { milestoneId }) => loadOffer(tx, milestoneId),
  holds: ({ bonus }) => bonus.decision !== null,
  say: (offer) => ({
    ...about(offer),
    fields: [{ label: text.project(), value: offer.engagement.name }],
  }),
});

async function loadOffer(tx: Tx, milestoneId: string): Promise<Offer | undefined> {
  const row = await tx.milestone.findUnique({ where: { id: milestoneId } });
  if (row === null) return undefined;
  const { earlyBonus: bonus, title, dueOn, engagementId } = milestoneFrom(row);
  if (bonus === null) return undefined;
  const engagement = await engagementFacts(tx, engagementId);
  if (bonus.offeredFor === null) return { engagement, milestoneId, title, bonus, early: null };
  const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: bonus.offeredFor } });
  const deliveredOn = dayIn(instantFromColumn(delivery.deliveredAt), engagement.timeZone);
  return { engagement, milestoneId, title, bonus, early: engagement.days.between(deliveredOn, dueOn) };
}

function about({ title, bonus, early, engagement }: Offer): { title: Said; body: Said[]; settled?: Said } {
  const { amount, decision } = bonus;
  const head = { title: words.title({ title }) };
  if (early === null) return { ...head, body: [], settled: words.withdrawn() };
  if (decision === null)
    return {
      ...head,
      body: [words.early({ days: early }), words.offer({ amount, decider: namesOf(engagement) })],
    };
  const at = moment(Temporal.Instant.from(decision.at), engagement.timeZone);
  const who = decision.by.name;
  return {
    ...head,
    body: [words.early({ days: early })],
    settled: decision.agreed ? words.given({ who, amount, at }) : words.declined({ who, at }),
  };
}
