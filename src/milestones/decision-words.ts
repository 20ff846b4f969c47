import type { CardButton } from '../kernel/notice.ts';
import { moment, type Said } from '../kernel/phrase.ts';
import { reopenableUntil } from './acceptance-window.ts';
import type { DeliveryFacts } from './delivery-facts.ts';
import { text } from './text.ts';

/** The decisions about an open delivery, nothing afterwards. A part can be accepted while several criteria are open. */
export function deliveryButtons({
  milestone,
  deliveryId,
  status,
  acceptedCriteria,
  proofs,
}: DeliveryFacts): readonly CardButton[] {
  if (status !== 'open') return [];
  const value = { milestoneId: milestone.id, deliveryId };
  return [
    { press: 'milestone.accept', label: text.accept(), value, style: 'primary' },
    { press: 'milestone.request-changes', label: text.requestChanges(), value },
    { press: 'milestone.ask', label: text.ask(), value },
    ...(milestone.criteria.length - acceptedCriteria.length > 1
      ? [{ press: 'milestone.accept-part', label: text.acceptPart(), value }]
      : []),
    ...(proofs.some((proof) => proof.kind === 'file' && proof.read.state === 'kept')
      ? [{ press: 'milestone.proof-files', label: text.proofFiles(), value }]
      : []),
  ];
}

/** Who decided what, when. */
export function settledWords({ status, decided, engagement }: DeliveryFacts): { settled?: Said } {
  if (decided === null) return {};
  const { timeZone, days } = engagement;
  const at = moment(decided.at, timeZone);
  const who = decided.by.name;
  if (status === 'accepted') return { settled: text.acceptedBy({ who, at }) };
  if (status === 'silently-accepted') {
    const day = reopenableUntil(decided.at, timeZone, days, decided.reopenUntil);
    return { settled: text.acceptedSilently({ at, day }) };
  }
  const { wanted } = decided;
  return {
    settled: decided.reopened ? text.reopenedBy({ who, at, wanted }) : text.sentBackBy({ who, at, wanted }),
  };
}

/** Until when to decide, or how many rounds of changes are left after this one. */
export function windowWords(facts: DeliveryFacts): { footnote?: Said } {
  const { status, windowEndsAt, questionOpen, silent, engagement } = facts;
  if (status === 'changes-requested') return { footnote: roundsWords(roundsLeft(facts)) };
  if (status !== 'open') return {};
  if (engagement.status === 'paused') return { footnote: text.rests() };
  if (questionOpen) return { footnote: text.paused() };
  if (windowEndsAt === null) return {};
  const end = moment(windowEndsAt, engagement.timeZone);
  return { footnote: silent ? text.windowSilent({ end }) : text.windowAsked({ end }) };
}

/** Rounds of changes that are left after this delivery's. */
export const roundsLeft = ({ round, engagement }: Pick<DeliveryFacts, 'round' | 'engagement'>): number =>
  Math.max(0, engagement.terms.revisionRounds - round);

export function roundsWords(left: number): Said {
  if (left === 0) return text.lastRound();
  return left === 1 ? text.oneRoundLeft() : text.someRoundsLeft({ left });
}
