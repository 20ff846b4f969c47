import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { blindKinds } from '../kernel/mail.ts';
import { type CardButton, type CardWords, notice } from '../kernel/notice.ts';
import { code, moment, type Said } from '../kernel/phrase.ts';
import { type EffectFacts, effectFrom, type StuckState } from './effect.ts';
import { advice, text, unknownMail } from './text.ts';

/** Where the buttons are pressed: on the team's card, or in a person's list, which then shows the next one. */
export type PressedOn = 'card' | 'list';

/** What happened, what to do, and the three buttons. `timeZone` is the agency's. */
export function stuckWords(effect: EffectFacts, timeZone: string, on: PressedOn): CardWords {
  const { kind, about, stuck, problem, attempts, triedAt } = effect;
  return {
    title: text.title({ what: about ?? kind }),
    ...(stuck !== undefined && { body: [adviceOn(kind, stuck)] }),
    fields: [
      {
        label: text.what(),
        value: about === undefined ? code(kind) : text.whatValue({ kind: code(kind), about }),
      },
      { label: text.problem(), value: problem },
      { label: text.attempts(), value: attempts },
      ...(triedAt === null ? [] : [{ label: text.since(), value: moment(triedAt, timeZone) }]),
    ],
    ...settledWords(effect, timeZone, on),
  };
}

const adviceOn = (kind: string, stuck: StuckState): Said =>
  stuck === 'unknown' && blindKinds.includes(kind) ? unknownMail() : advice[stuck]({});

function settledWords(
  effect: EffectFacts,
  timeZone: string,
  on: PressedOn,
): Pick<CardWords, 'settled' | 'buttons'> {
  const { stuck, state, mended } = effect;
  // On the team's card a parked effect is settled; whoever wants it back finds it in the list.
  if (stuck !== undefined && (stuck !== 'parked' || on === 'list'))
    return { buttons: stuckButtons(effect, on) };
  if (mended === undefined) return { settled: state === 'done' ? text.done() : text.underWay() };
  return { settled: mendedWords(mended, timeZone) };
}

function mendedWords({ mended, by, at, reason }: NonNullable<EffectFacts['mended']>, timeZone: string): Said {
  const values = { who: by.name, at: moment(Temporal.Instant.from(at), timeZone) };
  if (mended === 'dropped') return text.dropped({ ...values, reason: reason ?? '' });
  return mended === 'parked' ? text.parked(values) : text.replayed(values);
}

function stuckButtons({ id, stuck }: EffectFacts, on: PressedOn): readonly CardButton[] {
  const value = { effectId: id, on };
  const park: CardButton = { press: 'effect.park', label: text.park(), value };
  return [
    { press: 'effect.replay', label: text.replay(), value, style: 'primary' },
    ...(stuck === 'parked' ? [] : [park]),
    { press: 'effect.drop', label: text.drop(), value, style: 'danger' },
  ];
}

/** For the team, once each time an effect stops. */
export const stuckNotice = notice({
  name: 'effect.stuck',
  params: z.object({ effectId: z.string() }),
  subject: ({ effectId }) => effectId,
  async load(tx, { effectId }) {
    const row = await tx.effect.findUnique({ where: { id: effectId } });
    const agency = await tx.agency.findUnique({ where: { id: 1 }, select: { timeZone: true } });
    return row === null ? undefined : { effect: effectFrom(row), timeZone: agency?.timeZone ?? 'UTC' };
  },
  say: ({ effect, timeZone }) => stuckWords(effect, timeZone, 'card'),
});

export const notices = [stuckNotice] as const;
