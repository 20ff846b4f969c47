import pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { World } from '../adapters/system/world.ts';
import type { Config } from '../config.ts';
import { type AgencyCalendar, agencyCalendarFrom } from '../kernel/agency-calendar.ts';

export interface HouseDatabase {
  readonly url: string;
  /** For reading: what is written, the bot writes. */
  readonly pool: pg.Pool;
  /** Made by Engawa, which may erase it. */
  readonly own: boolean;
  close(): Promise<void>;
}

/** The embedded PostgreSQL, or the one that was given. Its tables are made by the bot when it starts. */
export async function openHouseDatabase(config: Config, world: World, log: Logger): Promise<HouseDatabase> {
  const given = config.DATABASE_URL?.reveal();
  const embedded = given === undefined ? await startEmbedded(config, world) : undefined;
  const url = given ?? embedded?.url ?? '';
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000 });
  // Without a listener an idle connection that PostgreSQL closes (a restart) would end the process.
  pool.on('error', (error) => log.warn({ err: error.message }, 'a database connection was lost'));
  return {
    url,
    pool,
    own: given === undefined,
    async close() {
      await pool.end().finally(() => embedded?.stop());
    },
  };
}

async function startEmbedded({ ENGAWA_DATA }: Config, { newSecret }: World) {
  const { startEmbeddedPostgres } = await import('../adapters/postgres/embedded.ts');
  return startEmbeddedPostgres({ dataDir: ENGAWA_DATA, random: newSecret });
}

const DayColumn = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));
const AgencyRows = z
  .array(
    z.object({
      country: z.string(),
      timeZone: z.string(),
      daysOff: z.array(z.object({ firstDay: DayColumn, lastDay: DayColumn, working: z.boolean() })),
    }),
  )
  .max(1);

const agencySql = `
  select country, time_zone as "timeZone", (
    select coalesce(json_agg(json_build_object('firstDay', first_day, 'lastDay', last_day, 'working', working)), '[]')
      from day_off where removed_at is null) as "daysOff"
    from agency where id = 1`;

/** The agency's own, once there is one. */
export async function houseCalendar(pool: Pick<pg.Pool, 'query'>): Promise<AgencyCalendar | undefined> {
  const [agency] = AgencyRows.parse((await pool.query(agencySql)).rows);
  return agency && agencyCalendarFrom(agency);
}
