import { afterAll, beforeAll, expect, it } from 'vitest';
import { assess, assessSubmitted } from '../../../commands/change/assess.ts';
import { LocalDay } from '../../../src/kernel/calendar.ts';
import { type ChangeRoom, openChangeRoom } from '../../changes/change-room.ts';
import { refusalOf } from '../../milestones/whole-room.ts';
import { openRehearsal } from '../../rehearsal/open-rehearsal.ts';
import { aoi } from '../../support/room.ts';
import { modalOf, standAt } from '../invoice/stand.ts';

let room: ChangeRoom;
let changeId: string;
beforeAll(async () => {
  room = await openChangeRoom();
  const { engagementId } = await room.engagement();
  ({ changeId } = await room.ask(engagementId));
});
afterAll(() => room.close());

const desk = () => ({ ...standAt(room).desk, rehearse: openRehearsal(room) });
const call = () => ({ ...standAt(room).call(aoi), desk: desk() });
const values = (difference = '50,000') => ({
  ...{ milestoneId: undefined, impact: 'One page more', difference },
  ...{ newDueOn: LocalDay.parse('2026-12-03'), extraDays: undefined },
  ...{ quality: undefined, alternatives: undefined },
});
const submit = (looked: boolean, look?: string, difference?: string) =>
  assessSubmitted.answer(
    { ...call(), context: { changeId, looked }, values: values(difference), more: { look } },
    desk(),
  );

it('shows what follows first, where that is wished, with what was entered, and sends nothing by it', async () => {
  const opened = modalOf(await assess.answer({ ...call(), value: { changeId } }, desk())).json;
  expect(opened).toContain('Show first what follows');
  const { json } = modalOf(await submit(false, 'first'));
  for (const words of ['Nothing has been sent yet', 'to Kawa Foods', 'One page more'])
    expect(json).toContain(words);
  expect(json).not.toContain('Show first what follows');
  expect((await room.row(changeId)).status).toBe('asked');
  expect(await refusalOf(submit(false, 'first', 'a lot'))).toBe('change.difference');
});

it('sends it then, and at once where nobody wants to look', async () => {
  expect((await submit(true)).kind).toBe('done');
  expect((await room.row(changeId)).status).toBe('assessed');
});
