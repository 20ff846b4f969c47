import packageJson from '../../package.json' with { type: 'json' };
import { StuckState } from '../../src/effects/effect.ts';
import { lineFacts, readyBy } from '../../src/effects/line-facts.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../../src/kernel/calendar.ts';
import { notSetUp, sendMail } from '../../src/kernel/mail.ts';
import type { CardWords } from '../../src/kernel/notice.ts';
import { moment, type Said } from '../../src/kernel/phrase.ts';
import type { Desk, ReadDb } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { signingHealth, signingText } from './signing-health.ts';
import { text } from './text.ts';

export const health = word('health', text.doesHealth(), async ({ desk, visit }) =>
  reply.say(await healthCard(desk, visit.now)),
);

interface Running {
  version: string;
  processes: number;
  beat_at: Date | null;
}

/** What the database knows of the running processes. Heartbeats are the database's own time, whatever our clock says. */
export async function healthCard(desk: Desk, now: Instant): Promise<CardWords> {
  const { read } = desk;
  const rows = await read.$queryRaw<Running[]>`
    select current_setting('server_version') as version, max(beat_at) as beat_at,
           (count(*) filter (where beat_at > now() - interval '15 seconds'))::int as processes
      from process`;
  const [running] = rows;
  const agency = await read.agency.findUnique({ where: { id: 1 }, select: { timeZone: true } });
  const inFlight = await read.effect.count({ where: { state: { in: ['waiting', 'trying'] } } });
  const stuck = await read.effect.count({ where: { state: { in: [...StuckState.options] } } });
  const overdue = await read.due.findFirst({
    where: { state: 'waiting', dueAt: { lt: instantToColumn(now) } },
    orderBy: { dueAt: 'asc' },
  });
  const timeZone = agency?.timeZone ?? 'UTC';
  const at = (column: Date) => moment(instantFromColumn(column), timeZone);
  return {
    title: text.healthTitle(),
    fields: [
      { label: text.database(), value: `PostgreSQL ${running?.version ?? ''}` },
      { label: text.worker(), value: running?.processes ? running.processes : text.noWorker() },
      ...(running?.beat_at ? [{ label: text.lastBeat(), value: at(running.beat_at) }] : []),
      { label: text.lastTick(), value: overdue === null ? text.onTime() : at(overdue.dueAt) },
      { label: text.inFlight(), value: inFlight },
      { label: text.line(), value: await lineWords(read, now, timeZone) },
      { label: text.stuck(), value: stuck },
      { label: text.mail(), value: await mailWords(read, timeZone) },
      { label: signingText.label(), value: await signingHealth(desk) },
      { label: text.version(), value: packageJson.version },
    ],
  };
}

/** How many posts wait for their turn, how quickly it goes on, and until when; why nothing goes on, where Slack asks so. */
async function lineWords(read: ReadDb, now: Instant, timeZone: string): Promise<Said> {
  const facts = await lineFacts(read);
  const { waiting: count, lastMinute: posted, heldMs } = facts;
  const at = moment(readyBy(facts, now), timeZone);
  if (heldMs > 0) {
    const until = moment(now.add({ milliseconds: Math.ceil(heldMs) }), timeZone);
    return text.lineHeld({ until, count, at });
  }
  return count === 0 ? text.lineNone({ posted }) : text.lineWaiting({ count, posted, at });
}

/** What the latest letter that found a reader came to says whether e-mail is set up: only the worker knows the settings. */
async function mailWords(read: ReadDb, timeZone: string): Promise<Said> {
  const [mail] = await read.$queryRaw<{ unsent: number; off: boolean | null; sent_at: Date | null }[]>`
    with done as (select seq, done_at, receipt, coalesce(receipt->>'notSent', receipt->>'undelivered') as why
                    from effect where kind = ${sendMail.kind} and state = 'done')
    select (count(*) filter (where why = ${notSetUp}))::int as unsent,
           (array_agg(coalesce(why = ${notSetUp}, false) order by seq desc)
             filter (where why = ${notSetUp} or receipt ? 'messageId'))[1] as off,
           max(done_at) filter (where receipt ? 'messageId') as sent_at
      from done`;
  if (mail?.off === true) return text.mailOff({ count: mail.unsent });
  if (!mail?.sent_at) return text.mailNone();
  return text.mailLast({ at: moment(instantFromColumn(mail.sent_at), timeZone) });
}
