import type { Entries } from '../../src/local-workspace/person/fill-form.ts';
import { KAWA, TEAM } from '../../test/support/house.ts';
import type { PersonInStory } from '../../test/support/people.ts';
import { card, heading, ink, say } from '../paper.ts';
import { MINATO, type Stage } from './stage.ts';

const names: Record<string, string> = { [KAWA]: '#kawa-hibiki', [TEAM]: '#team', [MINATO]: '#minato-hibiki' };
const named = (channel: string): string => names[channel] ?? channel;

/** The story went another way than it is played. */
export class NotAsPlayed extends Error {
  override readonly name = 'NotAsPlayed';
}

export function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new NotAsPlayed(`not so: ${what}`);
}

const onlyFor = (who: PersonInStory, channel: string): string =>
  `only ${who.user.real_name} sees this, in ${named(channel)}`;

function showEntered(values: Entries): void {
  for (const [label, value] of Object.entries(values)) {
    const words = String(value).replaceAll('\n', ' / ');
    say(ink('dim', `    ${label}: ${value === '*' ? 'every point ticked' : (names[words] ?? words)}`));
  }
}

/** Tells what happens while it happens, and remembers where the story is, in case it stops there. `signal` ends it. */
export function createNarrator(stage: Stage, signal: AbortSignal) {
  let where = 'the first scene had not begun';
  const does = (who: PersonInStory, words: string): void => {
    signal.throwIfAborted();
    where = `${who.user.real_name} ${words}`;
    say(`${ink('green', '▸')} ${ink('bold', who.user.real_name)} ${words}`);
  };
  const timePasses = async (instant: string): Promise<void> => {
    where = `time passed until ${instant}`;
    await stage.timePasses(instant);
    say(ink('dim', `  … time passes: ${inTokyo(stage)}`));
  };
  return {
    /** The last thing that was begun. */
    where: () => where,
    /** The next scene; with `at` it begins then. */
    async chapter(title: string, at?: string): Promise<void> {
      where = `the scene “${title}” began`;
      if (at !== undefined) await stage.timePasses(at);
      heading(title, inTokyo(stage));
    },
    timePasses,
    does,
    ...acting(stage, does),
    /** Shows the newest card that says this, as it stands when nothing is left to do. */
    async sees(who: PersonInStory, words: string, channel = KAWA): Promise<string> {
      where = `${who.user.real_name} waited to see “${words}”`;
      await who.sees(words, channel);
      await stage.settles();
      const { readable } = await who.sees(words, channel);
      card(`${named(channel)}, as ${who.user.real_name} sees it`, readable);
      return readable;
    },
  };
}
export type Narrator = ReturnType<typeof createNarrator>;

const inTokyo = (stage: Stage): string =>
  stage.now().toZonedDateTimeISO('Asia/Tokyo').toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

/** What people do in Slack, each told before it is done. */
function acting(stage: Stage, does: (who: PersonInStory, words: string) => void) {
  const submit = async (who: PersonInStory, values: Entries): Promise<void> => {
    showEntered(values);
    await who.fillsIn(values);
    await stage.settles();
  };
  return {
    /** Types a command, fills in its form and submits it. */
    async commands(who: PersonInStory, command: string, values: Entries, channel = KAWA): Promise<void> {
      does(
        who,
        `types ${command} in ${named(channel)} and ${Object.keys(values).length > 0 ? 'fills in' : 'confirms'}`,
      );
      await who.opens(command, channel);
      await submit(who, values);
    },
    /** Presses a button that opens a form, fills it in and submits it. */
    async answers(
      who: PersonInStory,
      label: string,
      under: string,
      values: Entries,
      channel = KAWA,
    ): Promise<void> {
      does(who, `presses [${label}] under “${under}” and fills in`);
      await who.presses(label).opens(under, channel);
      await submit(who, values);
    },
    async presses(who: PersonInStory, label: string, under: string, channel = KAWA): Promise<void> {
      does(who, `presses [${label}] under “${under}”`);
      await who.presses(label).under(under, channel);
      await stage.settles();
    },
    /** Presses what is answered in private, and shows the answer. */
    async isTold(who: PersonInStory, label: string, under: string, channel = KAWA): Promise<string> {
      does(who, `presses [${label}] under “${under}”`);
      const told = await who.presses(label).isTold(under, channel);
      card(onlyFor(who, channel), told);
      return told;
    },
    /** Types a command and shows its private answer. */
    async asks(who: PersonInStory, command: string, channel = KAWA): Promise<void> {
      does(who, `asks ${command}`);
      card(onlyFor(who, channel), await who.asks(command, channel));
    },
  };
}
