import { afterAll, beforeAll, expect, it } from 'vitest';
import { pausePressed, pauseSubmitted } from '../../../commands/project/pause.ts';
import { resumePressed, resumeSubmitted } from '../../../commands/project/resume.ts';
import { LocalDay } from '../../../src/kernel/calendar.ts';
import { openWholeRoom, refusalOf, type WholeRoom } from '../../milestones/whole-room.ts';
import { openRehearsal } from '../../rehearsal/open-rehearsal.ts';
import { aoi, mio } from '../../support/room.ts';
import { modalOf, standAt } from '../invoice/stand.ts';

let room: WholeRoom;
let engagementId: string;
beforeAll(async () => {
  room = await openWholeRoom();
  ({ engagementId } = await room.deliver());
});
afterAll(() => room.close());

const desk = () => ({ ...standAt(room).desk, rehearse: openRehearsal(room) });
const call = () => ({ ...standAt(room).call(aoi), desk: desk() });
const status = async () =>
  (await room.prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } })).status;

it('is asked for with a reason that the client reads; resuming first shows what happens then', async () => {
  const press = { ...call(), value: { engagementId, invoiceId: 'inv_none' } };
  const { json } = modalOf(await pausePressed.answer(press, desk()));
  expect(json).toContain('Kawa Foods is told why');
  expect(await refusalOf(pausePressed.answer({ ...press, visit: room.visit(mio) }, desk()))).toBe(
    'engagement.notYours',
  );
  const resume = { ...call(), value: { engagementId } };
  expect(await refusalOf(resumePressed.answer(resume, desk()))).toBe('pausing.notPaused');

  const values = { reason: 'Unpaid', until: LocalDay.parse('2026-12-07') };
  await pauseSubmitted.answer({ ...call(), context: { engagementId }, values }, desk());
  expect(await status()).toBe('paused');
  expect(modalOf(await pausePressed.answer(press, desk())).json).toContain('is paused already');

  const shown = modalOf(await resumePressed.answer(resume, desk())).json;
  const expected = ['goes on at once', 'What happens then:', 'to Kawa Foods', 'to the team'];
  for (const words of [...expected, 'The texts of each day:', '"action_id":"project.read-next'])
    expect(shown).toContain(words);
  expect(await status()).toBe('paused');
  await resumeSubmitted.answer({ ...call(), context: { engagementId }, values: {} }, desk());
  expect(await status()).toBe('active');
});
