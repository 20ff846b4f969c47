import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { weeklyDigest } from '../digests/notices.ts';
import { dayIn, daysOn } from '../kernel/calendar.ts';
import { type TourStep, tourSteps } from '../local-workspace/page-api/outside.ts';
import { houseCalendar } from './house-database.ts';
import type { PartNeeds, Tour } from './outside-parts.ts';

/** How far ahead the examples in forms lie, in business days. */
const AHEAD = 15;

/** What has to be true of the house for a step to be done. */
const done: Readonly<Record<TourStep, string>> = {
  intake: 'select from engagement',
  milestone: 'select from milestone',
  agreement: 'select from agreement where sent_at is not null',
  signature: `select from agreement where status = 'signed'`,
  acceptance: `select from delivery where status in ('accepted', 'silently-accepted')`,
  // A deposit goes out by itself; the step is about a bill that somebody lets go.
  invoice: `select from invoice where sent_at is not null and approved_by ->> 'kind' = 'member'`,
  digest: 'select from card where notice = $1',
};
const begun: Readonly<Partial<Record<TourStep, string>>> = {
  agreement: `select from agreement where status = 'draft'`,
  acceptance: `select from delivery where status = 'open'`,
};

const steps = z.array(z.enum(tourSteps));
const Found = z.tuple([
  z.object({
    done: steps,
    begun: steps,
    time_zone: z.string().nullable(),
    client_country: z.string().nullable(),
    channel: z.string().nullable(),
    team_channel: z.string().nullable(),
    lead: z.string().nullable(),
    finance: z.string().nullable(),
    decider: z.string().nullable(),
  }),
]);

const listOf = (facts: Readonly<Partial<Record<TourStep, string>>>): string =>
  `array_remove(array[${Object.entries(facts).map(([step, fact]) => `case when exists(${fact}) then '${step}' end`)}], null)`;

const memberWith = (...roles: readonly string[]): string =>
  `(select slack_user_id from member where role in (${roles.map((role) => `'${role}'`)})
     order by ${roles.map((role) => `role = '${role}' desc`)}, created_at, id limit 1)`;

const sql = `
  select ${listOf(done)} as done, ${listOf(begun)} as begun, g.time_zone, e.country as client_country,
         g.team_channel_id as team_channel,
         (select channel_id from engagement_channel h where h.engagement_id = e.id and h.until is null
           order by h.since desc limit 1) as channel,
         ${memberWith('owner', 'lead')} as lead, ${memberWith('finance', 'owner')} as finance,
         c.slack_user_id as decider
    from (select) one
    left join agency g on g.id = 1
    left join (select * from engagement order by created_at desc, id desc limit 1) e on true
    left join contact c on c.id = e.acceptor_id`;

/** How far the guided tour has come, and who and what the next step needs. */
export const createTour = ({ pool, now }: Pick<PartNeeds, 'pool' | 'now'>): Tour => ({
  async read() {
    const [found] = Found.parse((await pool.query(sql, [weeklyDigest.name])).rows);
    const { time_zone, client_country, channel, team_channel, lead, finance, decider } = found;
    const calendar = await houseCalendar(pool);
    const agencyDays = calendar?.days ?? daysOn(({ dayOfWeek }) => dayOfWeek <= 5);
    const days = (client_country !== null && calendar?.sharedWith(client_country)) || agencyDays;
    const today = dayIn(Temporal.Instant.fromEpochMilliseconds(Math.floor(now())), time_zone ?? 'UTC');
    return {
      done: found.done,
      begun: found.begun,
      workday: days.add(today, AHEAD).toString(),
      ...(channel !== null && { channelId: channel }),
      ...(team_channel !== null && { teamChannelId: team_channel }),
      people: {
        ...(lead !== null && { lead }),
        ...(finance !== null && { finance }),
        ...(decider !== null && { decider }),
      },
    };
  },
});
