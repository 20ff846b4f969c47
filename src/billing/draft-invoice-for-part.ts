import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { plain } from '../kernel/format.ts';
import { Locale } from '../kernel/locale.ts';
import { draftItem } from './draft.ts';
import { ProviderName } from './payment-provider.ts';
import { smallestPart } from './provider/smallest-part.ts';
import { text } from './text.ts';

/** What a part's item is called: its milestone, and how many criteria were accepted with it. */
export const partSubject = (milestoneId: string, part: number): string => `${milestoneId}#${part}`;

/**
 * Drafts the invoice of a milestone's accepted part: its share of what is still planned for the milestone, by the number
 * of criteria. What is left of the item is billed with the rest, so the two are together exactly what was agreed. Run
 * by the worker: what is billed in the meantime, or was drafted before, is an outcome without events.
 */
export const draftInvoiceForPart = act({
  name: 'invoice.draft-for-part',
  input: z.object({
    engagementId: z.string(),
    milestoneId: z.string(),
    /** Criteria that are accepted with this part, of those that were open before it. */
    criteria: z.number().int().min(1),
    ofOpen: z.number().int().min(1),
    /** Criteria that are accepted altogether: it names the part. */
    part: z.number().int(),
  }),
  async run(tx, { engagementId, milestoneId, criteria, ofOpen, part }, visit) {
    await lockEngagement(tx, engagementId);
    const subject = partSubject(milestoneId, part);
    const known = await tx.billingPlanItem.count({ where: { engagementId, subject } });
    const item = await tx.billingPlanItem.findFirst({
      where: { engagementId, subject: milestoneId, trigger: 'acceptance', status: 'planned' },
      include: { engagement: { select: { locale: true } } },
    });
    if (known > 0 || item === null) return outcome([]);
    const { paymentProvider } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const step = smallestPart(ProviderName.parse(paymentProvider), item.currency);
    const share = shareOf(item.amount, criteria, ofOpen, step);
    if (share === 0n) return outcome([]);
    const { engagement, ...planned } = item;
    await tx.billingPlanItem.update({ where: { id: item.id }, data: { amount: item.amount - share } });
    // What is taken off, and how often the rest was billed, stay with the rest.
    const piece = await tx.billingPlanItem.create({
      data: { ...planned, id: visit.newId('pli'), subject, amount: share, label: '', deducts: 0n, turn: 0 },
    });
    const { title } = await tx.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
    const words = text.partLine({ title, criteria, all: ofOpen });
    return outcome([await draftItem(tx, piece, plain(words, Locale.parse(engagement.locale)), visit)]);
  },
});

/** `criteria` of `ofOpen` equal shares, rounded down to what can be paid; never the whole unless all are meant. */
export const shareOf = (amount: bigint, criteria: number, ofOpen: number, step = 1n): bigint =>
  ((amount * BigInt(criteria)) / (BigInt(ofOpen) * step)) * step;
