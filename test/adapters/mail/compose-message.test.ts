import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { compose } from '../../../src/adapters/mail/compose-message.ts';
import { type Prepared, writeLetter } from '../../../src/adapters/mail/write-letter.ts';
import { verbatim } from '../../../src/kernel/phrase.ts';

async function mailOf(letter: Omit<Prepared, 'agency'>, names: { agency?: string; reader?: string } = {}) {
  const { agency = 'Hibiki Studio', reader = 'Haru' } = names;
  const envelope = {
    from: { name: agency, address: 'hello@hibiki.example' },
    to: { name: reader, address: 'haru@kawa.example' },
    messageId: '<a@hibiki.example>',
    boundary: 'abc',
    date: new Date('2026-11-23T01:00:00Z'),
  };
  const bytes = await compose(envelope, writeLetter({ ...letter, agency }), []);
  return { raw: bytes.toString('utf8'), mail: await PostalMime.parse(bytes) };
}

describe('a message', () => {
  it.each([
    ['en', 'en', 'Agreement – “Website” & more', 'Zoë O’Hara', 'Please read it — it’s short.'],
    [
      'ja',
      'ja',
      'ご署名のお願い：株式会社髙島屋の「ウェブサイト制作に関する業務委託契約書」',
      '髙橋 ハル',
      '契約書をご確認ください。①②③ 🏮',
    ],
    ['zh', 'zh-Hans', '请签署：“网站制作”服务合同', '陈哈鲁', '请阅读合同并签署。㐀𠮷'],
  ] as const)('is right in %s, in every part', async (locale, tag, title, name, line) => {
    const letter = { locale, title: verbatim(title), lines: [verbatim(line), verbatim(line.repeat(60))] };
    const { mail, raw } = await mailOf(letter, { agency: `${name}株`, reader: name });
    expect(mail).toMatchObject({ subject: title, to: [{ name }], from: { name: `${name}株` } });
    expect(mail.text).toContain(`${line}\n\n${line.repeat(60)}`);
    expect(mail.html).toContain(line.repeat(60));
    expect(mail.html).toContain(`<html lang="${tag}">`);
    // Headers travel in ASCII, no line is too long for a mail server, and all of them end as they should.
    expect(raw.slice(0, raw.indexOf('\r\n\r\n'))).toMatch(/^[\t\r\n -~]*$/);
    expect(Math.max(...raw.split('\r\n').map((one) => Buffer.byteLength(one)))).toBeLessThan(998);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it.each([
    'Haru\r\nBcc: eve@evil.example\r\n\r\n<script>alert(1)</script>"><img src=x>\u202e',
    'Haru\nSubject: other',
    'Haru\u2028Bcc: eve@evil.example',
    '"Haru" <eve@evil.example>, "x',
    '=?UTF-8?Q?Haru=0D=0ABcc:_eve@evil.example?=',
    '</title><script>alert(1)</script>',
  ])('is only what it says: %j adds no header, no recipient, no markup', async (evil) => {
    const said = verbatim(evil);
    const link = { label: said, note: said, url: 'https://engawa.example/sign/x.y' };
    const letter = { locale: 'en', title: said, lines: [said], link } as const;
    const { mail } = await mailOf(letter, { agency: evil, reader: evil });
    expect(mail.headers.map(({ key }) => key).toSorted()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
      'x-auto-response-suppress',
    ]);
    expect(mail.to?.map(({ address }) => address)).toEqual(['haru@kawa.example']);
    expect(mail.from?.address).toBe('hello@hibiki.example');
    expect(mail.subject).not.toMatch(/[\r\n\u2028]/);
    expect(mail.html).not.toMatch(/<script|<img/);
  });

  it('shows a link as one, and leads nowhere but to pages', async () => {
    const letter = { locale: 'en', title: verbatim('x'), lines: [] } as const;
    const link = { label: verbatim('Open'), note: verbatim('For you.') };
    const good = await mailOf({ ...letter, link: { ...link, url: 'https://engawa.example/a?b=1&c=2' } });
    expect(good.mail.html).toContain('<a href="https://engawa.example/a?b=1&amp;c=2"');
    expect(good.mail.text).toContain('Open:\nhttps://engawa.example/a?b=1&c=2\n');
    const bad = await mailOf({ ...letter, link: { ...link, url: 'javascript:alert(1)' } });
    expect(bad.mail.html).not.toContain('javascript');
  });
});
