import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { type CardButton, type CardWords, notice } from '../../kernel/notice.ts';
import { moment, type Said } from '../../kernel/phrase.ts';
import { pauseSubject } from './notice-pause-over.ts';
import { type Paused, presentPause } from './paused.ts';
import { text } from './text.ts';

const AboutPause = z.object({
  engagementId: z.string(),
  pausedAt: z.string(),
  until: z.string(),
  reason: z.string(),
  who: z.string(),
});
type About = z.output<typeof AboutPause>;

interface Facts {
  readonly engagement: EngagementFacts;
  /** This very pause, while it lasts. */
  readonly pause: Paused | undefined;
}

async function pauseFacts(
  tx: Tx,
  { engagementId, pausedAt }: Pick<About, 'engagementId' | 'pausedAt'>,
): Promise<Facts> {
  const present = await presentPause(tx, engagementId);
  const pause = present?.at.toString() === pausedAt ? present : undefined;
  return { engagement: await engagementFacts(tx, engagementId), pause };
}

const subject = ({ engagementId }: { engagementId: string }): string => pauseSubject(engagementId);

/** It has ended, or another card says until when it lasts. */
function overWords({ pause }: Pick<Facts, 'pause'>, until: string): Said | undefined {
  if (pause === undefined) return text.over();
  return pause.until.toString() === until ? undefined : text.another({ until: pause.until });
}

function pausedCard({ engagement, pause, about }: Facts & { readonly about: About }): CardWords {
  const { name, timeZone } = engagement;
  const at = moment(Temporal.Instant.from(about.pausedAt), timeZone);
  const settled = overWords({ pause }, about.until);
  return {
    title: text.pausedTitle({ name }),
    fields: [
      { label: text.reason(), value: about.reason },
      { label: text.until(), value: Temporal.PlainDate.from(about.until) },
    ],
    ...(settled !== undefined && { settled }),
    footnote: text.pausedBy({ who: about.who, at }),
  };
}

/** For the client: that it rests, why, until when, and that nothing is lost by it. */
export const pausedNotice = notice({
  name: 'engagement.paused',
  // Days of theirs stand still.
  reaches: 'both',
  params: AboutPause,
  subject,
  load: async (tx, about) => ({ ...(await pauseFacts(tx, about)), about }),
  say: (facts) => ({ ...pausedCard(facts), body: [text.pausedBody()] }),
});

const resumeButton = ({ id: engagementId }: EngagementFacts): CardButton => ({
  press: 'project.resume',
  label: text.resume(),
  value: { engagementId },
});

export const pausedTeamNotice = notice({
  name: 'engagement.paused-team',
  params: AboutPause,
  subject,
  load: async (tx, about) => ({ ...(await pauseFacts(tx, about)), about }),
  say: (facts) => ({
    ...pausedCard(facts),
    body: [text.pausedTeamBody({ client: facts.engagement.client.name })],
    buttons: facts.pause === undefined ? [] : [resumeButton(facts.engagement)],
  }),
});

function restedWords(days: number): Said {
  if (days === 0) return text.resumedSameDay();
  return days === 1 ? text.resumedOneDay() : text.resumedDays({ days });
}

/** For both sides. What moves by it is told by whoever moves it. */
export const resumedNotice = notice({
  name: 'engagement.resumed',
  reaches: 'both',
  params: z.object({
    engagementId: z.string(),
    pausedAt: z.string(),
    days: z.string(),
    who: z.string(),
  }),
  subject: ({ engagementId, pausedAt }) => `${pauseSubject(engagementId)}:${pausedAt}`,
  load: async (tx, about) => ({ engagement: await engagementFacts(tx, about.engagementId), about }),
  say({ engagement: { name }, about: { days, who } }): CardWords {
    return {
      title: text.resumedTitle({ name }),
      body: [restedWords(Number(days))],
      footnote: text.resumedBy({ who }),
    };
  },
});

/** For the team: the day has come, and a person decides. */
export const pauseOverNotice = notice({
  name: 'engagement.pause-over',
  params: z.object({ engagementId: z.string(), pausedAt: z.string() }),
  subject,
  load: pauseFacts,
  holds: ({ pause }) => pause !== undefined,
  say({ engagement, pause }): CardWords {
    return {
      title: text.overTitle({ name: engagement.name }),
      body: [text.overBody()],
      ...(pause === undefined ? { settled: text.over() } : { buttons: [resumeButton(engagement)] }),
    };
  },
});

export const notices = [pausedNotice, pausedTeamNotice, resumedNotice, pauseOverNotice] as const;
