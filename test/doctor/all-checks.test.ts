import { describe, expect, it } from 'vitest';
import { createWorld } from '../../src/adapters/system/world.ts';
import { allChecks, secretsOf } from '../../src/doctor/all-checks.ts';
import { configOf, real } from './asked.ts';

describe('what the doctor looks at', () => {
  it('is everything that is set from outside', () => {
    const checks = allChecks(configOf({}), { nodeVersion: 'v20.19.0', migrations: '', world: createWorld() });
    expect(checks.map(({ about }) => about)).toEqual([
      'This machine',
      'PostgreSQL',
      'Slack',
      'PUBLIC_URL',
      'E-mail',
      'DocuSign',
      'Stripe',
      'Timestamps',
    ]);
  });

  it('knows every secret, also in the forms in which a server repeats it', () => {
    const secrets = secretsOf(
      configOf({
        ...real,
        DATABASE_URL: 'postgresql://engawa:p%40ss-1@db/engawa',
        SMTP_URL: 'smtps://hana:m%40il-2@mail.example.com',
        MAIL_FROM: 'a@example.com',
      }),
    );
    const login = Buffer.from('\0hana\0m@il-2').toString('base64');
    for (const secret of [...Object.values(real), 'p%40ss-1', 'p@ss-1', 'm@il-2', login])
      expect(secrets).toContain(secret);
    expect(secretsOf(configOf({}))).toEqual([]);
  });
});
