import { placedElements } from '../../local-workspace/block-kit/placed-elements.ts';
import type { Entry } from '../../local-workspace/person/choose-value.ts';
import type { Seen } from '../../local-workspace/person/read-channel.ts';
import { readable } from '../../local-workspace/readable/readable.ts';
import type { LocalWorkspace } from '../../local-workspace/start-local-workspace.ts';
import { type Modal, topModal } from '../../local-workspace/state/view.ts';
import { mustBeDone, PlayStopped, seenBy } from './play-stopped.ts';
import { signOnPage } from './sign-on-page.ts';

/** By the fields' names, which are the same in every language. */
export type Answers = Readonly<Record<string, Entry>>;

/** A card's button by what it does, and words of the card, where there are several such cards. */
export interface Card {
  readonly channel: string;
  readonly press: string;
  readonly says?: string;
}

/** Somebody at the keyboard, whatever language their forms and cards are in. Each act ends when its form was taken. */
export interface Player {
  readonly name: string;
  /** Types a command, fills in the form that opens, and sends it. */
  commands(channel: string, command: string, answers: Answers): Promise<void>;
  /** Presses a button of the newest such card that they see, as soon as it is there, and waits until it is gone. */
  decides(card: Card): Promise<void>;
  /** The same, where a form opens: fills it in and sends it. */
  answers(card: Card, answers: Answers): Promise<void>;
  /** Presses, opens the personal page that is handed out in private, and signs with their name. */
  signs(card: Card): Promise<void>;
  /** Has read everything in every channel. */
  catchesUp(): Promise<void>;
}

/** Long enough for a bot on a busy machine; a play that went wrong must not keep anybody waiting. */
const PATIENCE_MS = 20_000;

export function player(workspace: LocalWorkspace, userId: string, patienceMs = PATIENCE_MS): Player {
  const me = workspace.asPerson(userId);
  const name = me.user.real_name;
  const { comes, presses, decides, through } = keyboard(workspace, userId, patienceMs);
  return {
    name,
    decides,
    commands: (channel, command, answers) =>
      through(
        async () => void mustBeDone(await me.types(channel, command), `${name} types ${command}`),
        command,
        channel,
        answers,
      ),
    answers: (card, answers) =>
      through(async () => void (await presses(card)), card.press, card.channel, answers),
    async signs(card) {
      const pages = () => me.reads(card.channel).flatMap(pagesIn);
      const before = pages().length;
      await presses(card);
      const { url, ts } = await comes(() => pages()[before], 'the personal link', card.channel);
      await signOnPage(url, name);
      await me.dismisses(card.channel, ts);
    },
    async catchesUp() {
      for (const channel of Object.keys(workspace.state.channels)) {
        const newest = me.reads(channel).at(-1);
        if (newest !== undefined) await me.marks(channel, newest.ts);
      }
    },
  };
}

/** What every act is made of: waiting for what the bot shows, pressing, and going through a form. */
function keyboard(workspace: LocalWorkspace, userId: string, patienceMs: number) {
  const me = workspace.asPerson(userId);
  const name = me.user.real_name;
  const formNow = (): string => {
    const form = topModal(workspace.state, userId);
    return `${form?.id} ${form?.hash}`;
  };
  const stopped = (why: string, channel: string): PlayStopped =>
    new PlayStopped(`${name} · ${why} · ${seenBy(workspace, userId, channel)}`);

  const comes = async <T>(look: () => T | undefined, what: string, channel: string): Promise<T> =>
    workspace.until(look, what, patienceMs).catch((error: unknown) => {
      throw stopped(error instanceof Error ? error.message : String(error), channel);
    });

  /** Waits for it after the act. Words in private instead are a no. */
  async function follows(act: () => Promise<void>, isSo: () => boolean, what: string, channel: string) {
    const told = (): number => me.reads(channel).filter(({ kind }) => kind === 'ephemeral').length;
    const before = told();
    await act();
    await comes(() => isSo() || told() > before || undefined, what, channel);
    if (!isSo()) throw stopped(`told no instead of ${what}`, channel);
  }

  async function presses({ channel, press, says = '' }: Card): Promise<Seen> {
    const find = () =>
      me.reads(channel).findLast((seen) => offers(seen, press) && seen.readable.includes(says));
    const card = await comes(find, `a card with ${press} that says “${says}”`, channel);
    const outcome = await me.presses(channel, card.ts, undefined, { actionId: press });
    mustBeDone(outcome, `${name} presses ${press}`);
    return card;
  }

  return {
    comes,
    presses,
    async decides(card: Card): Promise<void> {
      const pressed: Seen[] = [];
      const isGone = (): boolean =>
        !me.reads(card.channel).some((seen) => seen.ts === pressed[0]?.ts && offers(seen, card.press));
      const press = async () => void pressed.push(await presses(card));
      await follows(press, isGone, `a decided card after ${card.press}`, card.channel);
    },
    /** Does what opens a form, fills it in, sends it, and shuts what is shown afterwards. */
    async through(open: () => Promise<void>, what: string, channel: string, answers: Answers): Promise<void> {
      const before = formNow();
      await follows(open, () => formNow() !== before, `a form after ${what}`, channel);
      const form = topModal(workspace.state, userId);
      const entries = form === undefined ? {} : byLabel(form, answers);
      mustBeDone(await me.fills(entries), `${name} fills in the form of ${what}`);
      mustBeDone(await me.submits(), `${name} sends the form of ${what}`);
      const [, no] = me.views();
      // A no is pushed above the form, which is kept; what went well takes its place.
      if (no !== undefined) throw new PlayStopped(`${name} sends the form of ${what} · ${readable(no.view)}`);
      if (me.views().length > 0) await me.closes({ all: true });
    },
  };
}

const offers = ({ kind, source }: Seen, press: string): boolean =>
  kind === 'message' && placedElements(source.blocks).some(({ actionId }) => actionId === press);

/** The pages to which the buttons of a private message lead. */
const pagesIn = ({ kind, ts, source }: Seen): { url: string; ts: string }[] =>
  kind === 'message'
    ? []
    : placedElements(source.blocks).flatMap(({ element }) =>
        element.type === 'button' && element.url !== undefined ? [{ url: element.url, ts }] : [],
      );

/** People go by labels. Fields of a form are named the same in every language, and the label is beside the name. */
function byLabel({ view }: Modal, answers: Answers): Record<string, Entry> {
  const labels = new Map(placedElements(view.blocks).map(({ blockId, words = '' }) => [blockId, words]));
  return Object.fromEntries(
    Object.entries(answers).map(([field, entry]) => {
      const label = labels.get(field);
      if (label !== undefined) return [label, entry];
      throw new PlayStopped(`the form has no field ${field}; it has ${[...labels.keys()].join(', ')}`);
    }),
  );
}
