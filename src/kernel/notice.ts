import { z } from 'zod';
import type { Tx } from './act.ts';
import { type Audience, PostPayload, queueOf } from './audience.ts';
import type { Instant } from './calendar.ts';
import { type Later, later, outsideEffect, priorities, type Reactions, type Terms } from './effect.ts';
import { alsoEvents, Turned, turnedEvents, Way } from './elsewhere.ts';
import type { Happening } from './event.ts';
import { takeBackNudge } from './nudge.ts';
import type { Said, Value } from './phrase.ts';
import type { ReminderKind } from './reminder-kinds.ts';

export type { Audience } from './audience.ts';

/** A button on a card. `press` names its handler in commands/; `value` is what the person saw, by id. */
export interface CardButton {
  readonly press: string;
  readonly label: Said;
  readonly value: Readonly<Record<string, string>>;
  readonly style?: 'primary' | 'danger';
  /** Asks "are you sure?" with these words before the press is sent. */
  readonly confirm?: { readonly title: Said; readonly text: Said };
  /** Opens this address; such a button needs no handler. */
  readonly url?: string;
}

/** What a card says. How it looks is decided in surface/card.ts, so that every card looks like its siblings. */
export interface CardWords {
  readonly title: Said;
  readonly body?: readonly Said[];
  readonly fields?: readonly { readonly label: Said; readonly value: Value }[];
  readonly sections?: readonly {
    readonly heading: Said;
    readonly lines: readonly Said[];
    /** Paragraphs of a text, not points of a list. */
    readonly plain?: boolean;
    /** Right below it, for cards about several things. A settled card shows none. */
    readonly buttons?: readonly CardButton[];
  }[];
  /** Below the title: a picture that lies in Slack, and what it shows in words (2,000 characters at most). */
  readonly picture?: { readonly slackFileId: string; readonly alt: string };
  /** Above the buttons. Rows for which there is no room are counted, and `rest` says where they all stand. */
  readonly table?: {
    readonly header: readonly Said[];
    readonly rows: readonly (readonly Said[])[];
    readonly rest?: Said;
  };
  /** Pictures of the table's numbers, in messages alone: what they show must stand in words, too. */
  readonly charts?: readonly {
    readonly title: Said;
    /** The same labels in each; Slack takes 12 series and 20 labels. */
    readonly series: readonly {
      readonly name: Said;
      readonly values: readonly { readonly label: Said; readonly value: number }[];
    }[];
  }[];
  readonly buttons?: readonly CardButton[];
  /** Who decided what, when. A settled card shows no buttons. */
  readonly settled?: Said;
  readonly footnote?: Said;
}

/** Something people are told. Facts are read when it is posted and again whenever its subject changes. */
export interface Notice<P extends z.ZodType = z.ZodType, F = unknown> {
  readonly name: string;
  readonly params: P;
  /** Which reminder it is the message of, where it is one. */
  readonly reminds?: ReminderKind;
  /** For a client: it goes where its reader wants it (`chosen`), or there and into the channel. Else: route.ts. */
  readonly reaches?: 'chosen' | 'both';
  /**
   * Said by the clock, as reminders are in any case: what an outage has held up, and would now come at night, waits for
   * this hour (`HH:MM`) of its reader's next morning.
   */
  readonly timed?: string;
  /** Whoever it is for gets a letter of its room's own as well. */
  readonly ownLetter?: true;
  /** The id of the thing it is about: `redraw(subject)` brings its cards up to date. */
  subject(params: z.output<P>): string;
  /** `undefined` when what it is about does not exist (any more). */
  load(tx: Tx, params: z.output<P>): Promise<F | undefined>;
  /** False when it is no longer true and should not be posted. A card that was posted already is redrawn all the same. */
  holds?(facts: F, now: Instant): boolean;
  /** When it would come too late: what it warns of is over then. */
  endsAt?(facts: F): Instant | null;
  say(facts: F): CardWords;
}

export function notice<P extends z.ZodType, F>(definition: Notice<P, F>): Notice<P, F> {
  return definition;
}

/** A card has reached a channel: the proof that people could see it. */
export interface NoticePosted extends Happening {
  readonly type: 'notice.posted';
  /** The promise with which it was posted. */
  readonly card: string;
  readonly notice: string;
  readonly subject: string;
  readonly channelId: string;
  readonly ts: string;
}

/** Posts a notice, once. A notice that is no longer true when its turn comes is skipped, with the reason. */
export const postNotice = outsideEffect({
  kind: 'slack.post',
  payload: PostPayload,
  receipt: z.union([
    // `drawn`: a hash of what was shown, left out when it is not known (a post that was found again). `direct`: whose
    // direct messages it stands in. `also`: how its reader is told beside the channel.
    z.object({
      channelId: z.string(),
      ts: z.string(),
      subject: z.string(),
      drawn: z.string().exactOptional(),
      direct: z.string().exactOptional(),
      also: Way.exactOptional(),
    }),
    Turned,
    // `reminded`: what it would have reminded of.
    z.object({
      skipped: z.string(),
      reminded: z.object({ kind: z.string(), subject: z.string() }).exactOptional(),
    }),
  ]),
  async finish(tx, { effectId, payload, receipt }, visit) {
    if ('skipped' in receipt) {
      const { reminded } = receipt;
      if (reminded !== undefined) await takeBackNudge(tx, visit, { ...reminded, notice: payload.notice });
      return [];
    }
    if (!('channelId' in receipt)) return turnedEvents({ effectId, payload }, receipt);
    const { channelId, ts, subject, drawn = '' } = receipt;
    await tx.card.create({
      data: {
        effectId,
        notice: payload.notice,
        subject,
        params: z.record(z.string(), z.string()).parse(payload.params),
        channelId,
        ts,
        postedAt: new Date(visit.now.epochMilliseconds),
        drawn,
      },
    });
    const engagementId = payload.audience.to === 'client' ? payload.audience.engagementId : null;
    const posted: NoticePosted = {
      type: 'notice.posted',
      engagementId,
      card: effectId,
      notice: payload.notice,
      subject,
      channelId,
      ts,
    };
    return [posted, ...alsoEvents({ effectId, payload }, receipt.also)];
  },
});

/** A card that still asks something was deleted in Slack. `card`: the promise with which it was posted. */
export interface NoticeGone extends Happening {
  readonly type: 'notice.gone';
  readonly card: string;
  readonly posted: z.output<typeof postNotice.payload>;
}

/** Redraws every posted card about `subject` from its present state. Repeating it is harmless. */
export const redrawCards = outsideEffect({
  kind: 'slack.redraw',
  // `surely`: also what looks the same is sent, which shows whether it is still there. `card`: this one alone. `newest`:
  // so many of them, where a subject gets another card every week.
  payload: z.object({
    subject: z.string(),
    surely: z.boolean().exactOptional(),
    card: z.string().exactOptional(),
    newest: z.number().int().positive().exactOptional(),
  }),
  // `gone`: the cards that still ask something and are not there any more.
  receipt: z.object({ redrawn: z.number().int(), gone: z.array(z.string()).exactOptional() }),
  async finish(tx, { receipt: { gone = [] } }) {
    const effects = await tx.effect.findMany({ where: { id: { in: [...gone] } }, orderBy: { seq: 'asc' } });
    return effects.map(({ id, payload }): NoticeGone => {
      const posted = postNotice.payload.parse(payload);
      const engagementId = posted.audience.to === 'client' ? posted.audience.engagementId : null;
      return { type: 'notice.gone', engagementId, card: id, posted };
    });
  },
});

/** Draws one person's App Home anew. Repeating it is harmless. */
export const publishHome = outsideEffect({
  kind: 'slack.home',
  payload: z.object({ slackUserId: z.string(), slackTeamId: z.string() }),
  receipt: z.object({ published: z.boolean() }),
});

/** Promises that people are told. `once` names a notice that must not be repeated, whatever asked for it. */
export function tellPeople<P extends z.ZodType, F>(
  what: Pick<Notice<P, F>, 'name' | 'params'>,
  params: z.input<P>,
  audience: Audience,
  terms: Terms = {},
): Later {
  return later(
    postNotice,
    { notice: what.name, params, audience },
    { queue: queueOf(audience), priority: priorities.house, ...terms },
  );
}

/**
 * While a card was on its way its subject may have changed, and a redraw at that moment found no card yet: so every
 * card is looked at once more after it was posted. What still looks the same is not sent to Slack again.
 */
export const noticeReactions: Reactions<NoticePosted | NoticeGone> = {
  'notice.posted': ({ subject, card }) => [
    later(redrawCards, { subject, card }, { priority: priorities.person }),
  ],
  // Whoever has to decide must be able to read what about. However often it is missed, it is posted again once.
  'notice.gone': ({ card, posted }) => [
    later(postNotice, posted, {
      queue: queueOf(posted.audience),
      priority: priorities.house,
      once: `${card}:again`,
    }),
  ],
};

export const redraw = (subject: string): Later =>
  later(redrawCards, { subject }, { priority: priorities.person });

/** The same for a subject that collects cards for as long as it lasts: of the newest of them. */
export const redrawNewest = (subject: string, newest: number): Later =>
  later(redrawCards, { subject, newest }, { priority: priorities.person });

/** Redraws, and finds out about cards that were deleted in Slack though they still ask something. */
export const lookAfter = (subject: string): Later =>
  later(redrawCards, { subject, surely: true }, { priority: priorities.house });
