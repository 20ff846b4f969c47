import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { handOver } from '../../src/adapters/mail/smtp-session.ts';
import { openMailbox } from '../../src/local-house/mailbox.ts';
import { readSmtpUrl } from '../../src/smtp-url.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'engawa-mailbox-'));
});
afterEach(() => rm(directory, { recursive: true }));

const opened = async (most?: number) => {
  const mailbox = await openMailbox({
    now: () => 1_795_000_000_000,
    directory,
    ...(most !== undefined && { most }),
  });
  onTestFinished(() => mailbox.close());
  return mailbox;
};

const attempt = () => ({
  attempt: 1,
  signal: AbortSignal.timeout(5_000),
  mustBeOurs: () => undefined,
  beginDoubt: async () => undefined,
});

function sent(smtpUrl: string, lines: readonly string[], to = 'haru@kawa.example') {
  const bytes = Buffer.from(lines.join('\r\n'));
  return handOver(readSmtpUrl(smtpUrl), { from: 'hello@hibiki.example', to, bytes }, attempt());
}

describe('the mailbox of the local workspace', () => {
  it('takes a mail and shows it as people read it', async () => {
    const mailbox = await opened();
    expect(mailbox.smtpUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    let changes = 0;
    const stop = mailbox.onChange(() => (changes += 1));
    await sent(mailbox.smtpUrl, [
      'From: =?UTF-8?B?6Z+/44K544K/44K444Kq?= <hello@hibiki.example>',
      'To: somebody@else.example',
      'Subject: =?UTF-8?B?44GU572y5ZCN44Gu44GK6aGY44GE?=',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'ご確認ください。',
      '--b',
      'Content-Type: application/pdf; name="a.pdf"',
      'Content-Disposition: attachment; filename="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
      '',
    ]);
    expect(mailbox.mails()).toEqual([
      {
        id: 'mail_1',
        at: 1_795_000_000_000,
        from: '響スタジオ <hello@hibiki.example>',
        to: ['haru@kawa.example'],
        subject: 'ご署名のお願い',
        text: 'ご確認ください。\n',
        attachments: [{ name: 'a.pdf', bytes: 3 }],
      },
    ]);
    expect(changes).toBe(1);
    stop();
    await sent(mailbox.smtpUrl, ['Subject: Two', '', 'x']);
    expect(changes).toBe(1);
  });

  it('shows the newest first, and keeps no more than fit', async () => {
    const mailbox = await opened(3);
    for (let count = 1; count <= 5; count += 1) await sent(mailbox.smtpUrl, [`Subject: ${count}`, '', 'x']);
    const subjects = mailbox.mails().map(({ subject }) => subject);
    expect(subjects).toEqual(['5', '4', '3']);
  });

  it('still has them after a restart, until it is told to forget', async () => {
    const first = await openMailbox({ now: () => 1, directory });
    await sent(first.smtpUrl, ['Subject: Kept', '', 'x']);
    await first.close();
    const second = await opened();
    expect(second.mails().map(({ subject }) => subject)).toEqual(['Kept']);
    await sent(second.smtpUrl, ['Subject: Later', '', 'x']);
    expect(new Set(second.mails().map(({ id }) => id)).size).toBe(2);
    await second.forget();
    expect(second.mails()).toEqual([]);
    expect((await opened()).mails()).toEqual([]);
  });

  it('does not write over a file that is not its own', async () => {
    await writeFile(join(directory, 'mailbox.json'), '{"something":"else"}');
    await expect(openMailbox({ now: () => 1, directory })).rejects.toThrow();
  });

  it('goes on when somebody hangs up, and shows nothing of it', async () => {
    const mailbox = await opened();
    const socket = connect(Number(new URL(mailbox.smtpUrl).port), '127.0.0.1');
    const heard: string[] = [];
    socket.on('error', () => undefined).on('data', (data) => void heard.push(String(data)));
    await expect.poll(() => heard.join('')).toContain('220 ');
    socket.write('EHLO x\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nDATA\r\n');
    await expect.poll(() => heard.join('')).toContain('354 ');
    socket.write('Subject: Half');
    socket.destroy();
    await sent(mailbox.smtpUrl, ['Subject: Whole', '', 'x']);
    expect(mailbox.mails().map(({ subject }) => subject)).toEqual(['Whole']);
  });
});
