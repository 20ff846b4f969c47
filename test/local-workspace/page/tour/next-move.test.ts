import { describe, expect, it } from 'vitest';
import { buttons, commands, forms } from '../../../../commands/index.ts';
import {
  clientChannel,
  clientPeople,
  nextMove,
  stepNow,
} from '../../../../src/local-workspace/page/tour/next-move.ts';
import type { TourProgress, TourStep } from '../../../../src/local-workspace/page-api/outside.ts';
import { tourSteps } from '../../../../src/local-workspace/page-api/outside.ts';
import type { Seen, SeenChannel, SeenUser } from '../../../../src/local-workspace/page-api/seen.ts';

const user = (id: string, part: string, external: boolean): SeenUser => ({
  id,
  name: id,
  part,
  external,
  teamId: external ? 'T2' : 'T1',
  teamName: external ? 'Kawa' : 'Hibiki',
  bot: false,
  locale: 'en-US',
  timeZone: 'Asia/Tokyo',
});
const aoi = user('AOI', 'owner', false);
const mio = user('MIO', 'finance', false);
const tomo = user('TOMO', 'colleague', true);
const yuki = user('YUKI', 'stand-in', true);
const haru = user('HARU', 'decision-maker', true);
const people = [aoi, mio, tomo, yuki, haru];

const channel = (id: string, sharedWith: string[], memberIds: string[]): SeenChannel => ({
  id,
  name: id.toLowerCase(),
  kind: 'public',
  sharedWith,
  memberIds,
  topic: '',
  unread: 0,
  bookmarks: [],
});
const everybody = people.map(({ id }) => id);
const seenBy = (me: SeenUser, modals: Seen['modals'] = []): Seen => ({
  me,
  people,
  users: {},
  botUserId: 'BOT',
  channels: [channel('TEAM', [], ['AOI', 'MIO']), channel('KAWA', ['Kawa'], everybody)],
  commands: [],
  shortcuts: [],
  mayUseApp: !me.external,
  modals,
  now: 0,
});
const progress = (done: readonly TourStep[] = [], begun: readonly TourStep[] = []): TourProgress => ({
  done,
  begun,
  workday: '2026-12-15',
  teamChannelId: 'TEAM',
  people: { lead: 'AOI', finance: 'MIO' },
});
const modal = (callback_id: string | undefined): Seen['modals'] => [
  {
    id: 'V',
    hash: 'h',
    values: {},
    errors: {},
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: 'x' },
      submit: { type: 'plain_text', text: 'Send it' },
      blocks: [],
      ...(callback_id !== undefined && { callback_id }),
    },
  },
];
const parts = { intake: aoi, milestone: aoi, agreement: aoi, signature: haru, acceptance: aoi, invoice: mio };
const steps = Object.entries(parts) as [keyof typeof parts, SeenUser][];

describe('the next move of the tour', () => {
  it('belongs to the first step that is not done, whatever was done besides', () => {
    expect(stepNow(progress())).toBe('intake');
    expect(stepNow(progress(['intake', 'invoice']))).toBe('milestone');
    expect(stepNow(progress(tourSteps))).toBeUndefined();
  });

  it.each(steps)('of %s is for somebody: others become them', (step, who) => {
    for (const me of people) {
      const move = nextMove(step, seenBy(me), progress());
      if (me === who) expect(move?.do).not.toBe('become');
      else expect(move).toMatchObject({ do: 'become', userId: who.id });
    }
  });

  it('types commands and presses buttons that there are, in forms that there are', () => {
    const words = commands.flatMap(({ name, words: all }) => all.map((one) => `${name} ${one.word}`.trim()));
    const formIds = forms.map(({ form }) => form.id);
    const presses = buttons.map(({ press }) => press);
    for (const [step, who] of steps)
      for (const begun of [[], [step]]) {
        const doer = step === 'acceptance' && begun.length > 0 ? haru : who;
        const move = nextMove(step, seenBy(doer), progress([], begun));
        if (move?.do === 'type') expect(words).toContain(move.command);
        else if (move?.do === 'press') expect(presses).toContain(move.actionIds.at(-1));
        else throw new Error(`${step}: ${JSON.stringify(move)}`);
        expect(move.channelId).toBe(step === 'invoice' ? 'TEAM' : 'KAWA');
        if (move.do !== 'type') continue;
        const formId = move.command === '/intake' ? 'intake' : move.command.slice(1).replace(' ', '.');
        expect(formIds).toContain(formId);
        const open = nextMove(step, seenBy(doer, modal(formId)), progress([], begun));
        expect(open).toEqual({ do: 'fill', formId, submit: 'Send it' });
      }
  });

  it('closes what stands open and is not the step’s form', () => {
    for (const id of ['project.digest-now', undefined])
      expect(nextMove('intake', seenBy(aoi, modal(id)), progress())).toEqual({ do: 'close' });
  });

  it('sends what is drafted, and has accepted what is delivered', () => {
    const moveAfter = (step: TourStep, me: SeenUser) => nextMove(step, seenBy(me), progress([], [step]));
    expect(moveAfter('agreement', aoi)).toMatchObject({ command: '/agreement send' });
    expect(moveAfter('acceptance', aoi)).toMatchObject({ do: 'become', userId: 'HARU', channelId: 'KAWA' });
    expect(moveAfter('acceptance', haru)).toMatchObject({ actionIds: ['milestone.accept'] });
  });

  it('of the digest is time itself, whoever looks', () => {
    for (const me of people) expect(nextMove('digest', seenBy(me), progress())).toEqual({ do: 'move-time' });
  });

  it('is nobody’s when nobody is there', () => {
    const empty = { ...seenBy(aoi), people: [], channels: [] };
    expect(nextMove('signature', empty, progress())).toBeUndefined();
    expect(nextMove('intake', empty, progress())).toBeUndefined();
  });
});

describe('the client', () => {
  it('is found in the channel of the newest engagement, else in the first that is shared', () => {
    const seen = seenBy(aoi);
    const two = { ...seen, channels: [...seen.channels, channel('MINATO', ['Minato'], ['AOI', 'YUKI'])] };
    expect(clientChannel(two, progress())?.id).toBe('KAWA');
    expect(clientChannel(two, { ...progress(), channelId: 'MINATO' })?.id).toBe('MINATO');
    expect(clientPeople(two, { ...progress(), channelId: 'MINATO' })).toEqual([yuki]);
  });

  it('is decided for by whom the engagement names, else by whom the page introduces so', () => {
    expect(clientPeople(seenBy(aoi), progress())).toEqual([haru, yuki, tomo]);
    const named = { ...progress(), people: { decider: 'TOMO' } };
    expect(clientPeople(seenBy(aoi), named)[0]).toBe(tomo);
  });
});
