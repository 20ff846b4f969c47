import pg from 'pg';

/** Lets the time pass after which a silent process counts as dead. */
export async function ageTheDead(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`update process set beat_at = beat_at - interval '1 minute'`);
  await client.query(`update effect set tried_at = tried_at - interval '1 minute' where state = 'trying'`);
  await client.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 minute' where locked_at is not null`,
  );
  await client.end();
}
