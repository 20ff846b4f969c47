import type { Entries } from '../../src/local-workspace/person/fill-form.ts';
import type { Outcome } from '../../src/local-workspace/person/outcome.ts';
import type { Seen } from '../../src/local-workspace/person/read-channel.ts';
import { readable } from '../../src/local-workspace/readable/readable.ts';
import type { LocalWorkspace } from '../../src/local-workspace/start-local-workspace.ts';

const KAWA = 'C0KAWA0001';
const PATIENCE_MS = 10_000;
/** Words of the bot's own, in which it says that nothing was done. */
const TRY_AGAIN = /took too long|Engawa is busy/;
const TOO_LATE = 'no answer within three seconds';

/** An act that did not go as the story says. */
export class NotSo extends Error {
  override readonly name = 'NotSo';
}

function mustBeOk(outcome: Outcome, what: string): Outcome {
  if (!outcome.ok)
    throw new NotSo(
      `${what}: ${outcome.error} ${outcome.detail ?? ''} ${JSON.stringify(outcome.fieldErrors ?? {})}`,
    );
  return outcome;
}

/** The people of the furnished workspace, acting in the language of people. */
export function people(workspace: LocalWorkspace) {
  const as = (id: string) => personIn(workspace, id);
  return {
    aoi: as('U0AOI00001'),
    ren: as('U0REN00001'),
    mio: as('U0MIO00001'),
    sora: as('U0SORA0001'),
    haru: as('U0HARU0001'),
    yuki: as('U0YUKI0001'),
    tomo: as('U0TOMO0001'),
  };
}

/** Anybody of this workspace. */
export function personIn(workspace: LocalWorkspace, id: string) {
  const me = workspace.asPerson(id);
  const topId = (): string => me.views().at(-1)?.id ?? '';
  const hashOf = (): string => me.views().at(-1)?.hash ?? '';
  const privateWords = (channel: string): number =>
    me.reads(channel).filter(({ kind }) => kind === 'ephemeral').length;

  /** `'*'` ticks every box there is. */
  const everything = (label: string): string[] =>
    (me.views().at(-1)?.view.blocks ?? []).flatMap((block) =>
      block.type === 'input' && block.label.text === label && block.element.type === 'checkboxes'
        ? block.element.options.map((option) => option.value)
        : [],
    );
  const entered = (values: Entries): Entries =>
    Object.fromEntries(
      Object.entries(values).map(([label, value]) => [label, value === '*' ? everything(label) : value]),
    );

  const askedToTryAgain = (channel: string): number =>
    me.reads(channel).filter(({ kind, readable }) => kind === 'ephemeral' && TRY_AGAIN.test(readable)).length;
  /** Opening a form changes nothing: where one is told that it took too long, one tries once more, as asked. */
  async function opensBy(
    act: () => Promise<unknown>,
    top: () => string,
    what: string,
    channel: string,
  ): Promise<string> {
    const before = top();
    const isOpen = (): boolean => topId() !== '' && top() !== before;
    for (let tries = 1; tries <= 4 && !isOpen(); tries += 1) {
      const told = askedToTryAgain(channel);
      await act();
      const ends = () => (isOpen() || askedToTryAgain(channel) > told ? true : undefined);
      await workspace.until(ends, what, PATIENCE_MS);
    }
    if (!isOpen()) throw new NotSo(`${what} did not come`);
    return self.modal();
  }

  const self = {
    ...me,
    id,
    /** Types a slash command and waits for the modal that opens. */
    async opens(text: string, channel = KAWA): Promise<string> {
      const types = async () => mustBeOk(await me.types(channel, text), text);
      return opensBy(types, topId, `a modal after ${text}`, channel);
    },
    /** Types a slash command and reads its private answer. */
    async asks(text: string, channel = KAWA): Promise<string> {
      const before = privateWords(channel);
      mustBeOk(await me.types(channel, text), text);
      await workspace.until(
        () => (privateWords(channel) > before ? true : undefined),
        `an answer to ${text}`,
        PATIENCE_MS,
      );
      return (
        me
          .reads(channel)
          .filter(({ kind }) => kind === 'ephemeral')
          .at(-1)?.readable ?? ''
      );
    },
    /** What the top modal shows. */
    modal(): string {
      const top = me.views().at(-1);
      return top === undefined ? '' : readable(top.view);
    },
    /** Fills in the top modal by its labels and submits it. */
    async fillsIn(values: Entries): Promise<Outcome> {
      mustBeOk(await me.fills(entered(values)), 'filling in');
      let outcome = await me.submits();
      // On a busy machine the answer may come too late for Slack: the form stands there still, and one sends it again.
      for (let tries = 2; tries <= 4 && outcome.detail === TOO_LATE; tries += 1) outcome = await me.submits();
      return mustBeOk(outcome, `submitting ${self.modal().slice(0, 80)}`);
    },
    /** Fills in and submits what is expected to be sent back; gives the words under the fields. */
    async isToldOff(values: Entries): Promise<Record<string, string>> {
      mustBeOk(await me.fills(entered(values)), 'filling in');
      const outcome = await me.submits();
      return outcome.fieldErrors ?? { '': outcome.ok ? self.modal() : (outcome.error ?? '') };
    },
    /** Presses a button of the top modal and waits for the modal that opens above it. */
    async pressesInModal(label: string): Promise<string> {
      const before = topId() + hashOf();
      mustBeOk(await me.pressesInModal(label), `pressing ${label}`);
      await workspace.until(
        () => (topId() + hashOf() !== before ? true : undefined),
        `a modal after ${label}`,
        PATIENCE_MS,
      );
      return self.modal();
    },
    /** Waits for a message that says this. */
    async sees(words: string, channel = KAWA): Promise<Seen> {
      return workspace.until(
        () =>
          me
            .reads(channel)
            .filter((seen) => seen.readable.includes(words))
            .at(-1),
        `${me.user.name} to see “${words}”`,
        PATIENCE_MS,
      );
    },
    sawNothingOf(words: string, channel = KAWA): boolean {
      return !me.reads(channel).some((seen) => seen.readable.includes(words));
    },
    presses: (label: string) => ({
      /** Presses it on the newest message that says this. */
      async under(words: string, channel = KAWA): Promise<Outcome> {
        const seen = await workspace.until(
          () =>
            me
              .reads(channel)
              .filter((one) => one.readable.includes(words) && one.buttons.includes(label))
              .at(-1),
          `“${label}” under “${words}” for ${me.user.name}`,
          PATIENCE_MS,
        );
        const outcome = await me.presses(channel, seen.ts, label);
        return mustBeOk(outcome, `pressing ${label}`);
      },
      /** Presses it and waits for the modal that opens. */
      async opens(words: string, channel = KAWA): Promise<string> {
        const presses = () => self.presses(label).under(words, channel);
        return opensBy(presses, () => topId() + hashOf(), `a modal after ${label}`, channel);
      },
      /** Presses it and reads what is said in private. */
      async isTold(words: string, channel = KAWA): Promise<string> {
        const before = privateWords(channel);
        await self.presses(label).under(words, channel);
        await workspace.until(
          () => (privateWords(channel) > before ? true : undefined),
          `private words after ${label}`,
          PATIENCE_MS,
        );
        return (
          me
            .reads(channel)
            .filter(({ kind }) => kind === 'ephemeral')
            .at(-1)?.readable ?? ''
        );
      },
    }),
  };
  return self;
}
export type PersonInStory = ReturnType<typeof personIn>;
