import { describe, expect, it } from 'vitest';
import { mailCheck } from '../../src/doctor/check-mail.ts';
import { told } from '../adapters/mail/handing-over.ts';
import { configOf, saidBy } from './asked.ts';

const said = (SMTP_URL: string) =>
  saidBy(mailCheck(configOf({ SMTP_URL, MAIL_FROM: 'hello@hibiki.example' })));

describe('the doctor looks at e-mail', () => {
  it('greets the server and sends nothing', async () => {
    const { at, got } = await told({});
    expect(await said(`smtp://127.0.0.1:${at.port}`)).toEqual([
      `ok: 127.0.0.1:${at.port} answers; letters come from hello@hibiki.example`,
    ]);
    expect(got.commands.filter((line) => !/^(EHLO|QUIT)/.test(line))).toEqual([]);
  });

  it('tries the password, and says in words when it is wrong', async () => {
    const { at, got } = await told({ ehlo: ['250-mail.test', '250 AUTH PLAIN'] });
    const [answer] = await said(`smtp://hana:geheim@127.0.0.1:${at.port}`);
    expect(got.commands.some((line) => line.startsWith('AUTH PLAIN'))).toBe(true);
    expect(answer).toMatch(/^wrong: .*does not let us in.* → correct user and password in SMTP_URL/);
  });

  it('says when nobody is there, and when it is not set up', async () => {
    expect(await said('smtp://127.0.0.1:9')).toEqual([
      expect.stringMatching(/^wrong: 127\.0\.0\.1:9 .* → check/),
    ]);
    expect(await saidBy(mailCheck(configOf({})))).toEqual([
      expect.stringMatching(/^off: SMTP_URL is not set/),
    ]);
  });
});
