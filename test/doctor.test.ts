import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './support/bundle.ts';
import { usedDataDir } from './support/data-dir.ts';

const patient = { timeout: 60_000 };

let program: string;
beforeAll(async () => {
  program = `${await bundle()}/doctor.js`;
});

async function asked(environment: Record<string, string>) {
  const ENGAWA_DATA = await usedDataDir();
  const child = spawn(process.execPath, [program], {
    env: { PATH: process.env['PATH'], ENGAWA_DATA, ...environment },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, code] = await Promise.all([text(child.stdout), ended]);
  return { said, code };
}

describe('npm run doctor', patient, () => {
  test('finds nothing wrong without tokens, and says what is not set', async () => {
    const { said, code } = await asked({});
    expect(code).toBe(0);
    for (const name of ['DATABASE_URL', 'SLACK_BOT_TOKEN', 'SMTP_URL', 'TSA_URL', 'click-to-sign'])
      expect(said).toContain(name);
    expect(said).toMatch(/\nNothing is wrong\.\n$/);
  });

  test('ends with 1, one line with its fix for each thing that is wrong, and no secret', async () => {
    const { said, code } = await asked({
      SLACK_BOT_TOKEN: 'xoxb-hunter2-1',
      SLACK_SIGNING_SECRET: 'hunter2-2-secret',
      SLACK_API_URL: 'http://127.0.0.1:9',
      DATABASE_URL: 'postgresql://engawa:hunter2-3@127.0.0.1:9/engawa',
      LINK_SECRET: 'hunter2-4'.repeat(4),
      SMTP_URL: 'smtp://hana:hunter2-5@127.0.0.1:9',
      MAIL_FROM: 'a@example.com',
      TSA_URL: 'http://127.0.0.1:9',
    });
    expect(code).toBe(1);
    const wrong = said.split('\n').filter((line) => line.startsWith('WRONG'));
    expect(wrong.map((line) => line.slice(7, 21).trim())).toEqual([
      'PostgreSQL',
      'Slack',
      'PUBLIC_URL',
      'E-mail',
      'Timestamps',
    ]);
    expect(said).toContain('\n5 to mend.\n');
    expect(said).not.toContain('hunter2');
  });

  test('says every setting that cannot be used', async () => {
    const { said, code } = await asked({ PORT: '70000', SLACK_BOT_TOKEN: 'nonsense' });
    expect(code).toBe(1);
    expect(said).toMatch(/WRONG {2}Settings {8}PORT cannot be used → give a port number/);
    expect(said).toContain('SLACK_BOT_TOKEN cannot be used → copy the Bot User OAuth Token');
    expect(said).not.toContain('nonsense');
  });
});
