import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { type EngagementFacts, engagementFacts } from '../../kernel/engagement-facts.ts';
import { type CardWords, notice } from '../../kernel/notice.ts';
import { type Said, verbatim } from '../../kernel/phrase.ts';
import { type PresentRhythm, presentRhythm } from './present-rhythm.ts';
import { frequencyWords, placeWords, text, weekdayWords } from './text.ts';

export const rhythmSubject = (engagementId: string): string => `${engagementId}:rhythm`;

const About = z.object({ engagementId: z.string() });

interface Facts {
  readonly engagement: EngagementFacts;
  readonly rhythm: PresentRhythm;
}

const of = {
  params: About,
  subject: ({ engagementId }: z.output<typeof About>): string => rhythmSubject(engagementId),
  load: (tx: Tx, { engagementId }: z.output<typeof About>): Promise<Facts> => presentRhythm(tx, engagementId),
};

/** `Friday, 15:00 (Asia/Tokyo)`. */
const whenWords = ({ engagement, rhythm }: Facts): Said =>
  text.whenValue({
    weekday: weekdayWords(rhythm.day),
    hour: hourWords(rhythm.hour),
    timeZone: engagement.timeZone,
  });

export const hourWords = (hour: number): Said => verbatim(`${hour}:00`);

/** Its own name, so that whoever reads only that language finds it. */
const tongues = { en: 'English', ja: '日本語', zh: '中文' } as const;

const rhythmCard = (facts: Facts): Pick<CardWords, 'fields' | 'footnote'> => ({
  fields: [
    { label: text.place(), value: placeWords[facts.rhythm.place]() },
    { label: text.frequency(), value: frequencyWords[facts.rhythm.frequency]() },
    ...(facts.rhythm.frequency === 'never' ? [] : [{ label: text.when(), value: whenWords(facts) }]),
    { label: text.language(), value: tongues[facts.engagement.locale] },
  ],
  // Whoever chose what stands here now: an earlier card shows it, too.
  ...(facts.rhythm.by !== undefined && { footnote: text.chosenBy({ who: facts.rhythm.by }) }),
});

/** For the client: how it is written to from now on. Stands in the channel, whatever was chosen. */
export const rhythmNotice = notice({
  ...of,
  name: 'engagement.rhythm',
  say: (facts: Facts) => ({
    title: text.title(),
    ...rhythmCard(facts),
    body: [text.inChannel()],
    buttons: [
      { press: 'project.rhythm', label: text.change(), value: { engagementId: facts.engagement.id } },
    ],
  }),
});

/** For the team: what the client has chosen. */
export const rhythmTeamNotice = notice({
  ...of,
  name: 'engagement.rhythm-team',
  say: (facts: Facts) => ({
    title: text.teamTitle({ name: facts.engagement.name, client: facts.engagement.client.name }),
    ...rhythmCard(facts),
    buttons: [settingsButton(facts.engagement.id)],
  }),
});

const settingsButton = (engagementId: string) => ({
  press: 'project.settings',
  label: text.settings(),
  value: { engagementId },
});

/** For the team: somebody did not get what they were sent. */
export const missedNotice = notice({
  name: 'engagement.fell-back',
  params: z.object({
    engagementId: z.string(),
    card: z.string(),
    who: z.string(),
    why: z.string(),
    stands: z.enum(['yes', 'no']),
  }),
  subject: ({ card }) => `${card}:fell-back`,
  load: async (tx, about) => ({ about, engagement: await engagementFacts(tx, about.engagementId) }),
  say({ about: { who, why, stands }, engagement: { id, name } }): CardWords {
    return {
      title: text.missedTitle({ name, who }),
      body: [stands === 'yes' ? text.missedStands({ who }) : text.missedPosted({ who })],
      fields: [{ label: text.reason(), value: why }],
      buttons: [settingsButton(id)],
    };
  },
});

export const notices = [rhythmNotice, rhythmTeamNotice, missedNotice] as const;
