import { once } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Attachment } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { z } from 'zod';
import type { ShownMail } from '../local-workspace/page-api/outside.ts';
import { openKept } from './kept-file.ts';
import type { Mailbox } from './outside-parts.ts';

const MOST_MAILS = 200;
const LARGEST_MAIL = 25 * 1024 * 1024;

const Kept = z.object({
  /** How many ever came: the next one's id. */
  count: z.number().int(),
  /** The newest first. */
  mails: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      from: z.string(),
      to: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
      attachments: z.array(z.object({ name: z.string(), bytes: z.number() })),
    }),
  ),
});
const nothing: z.output<typeof Kept> = { count: 0, mails: [] };

export interface MailboxOptions {
  /** Business time in milliseconds. */
  readonly now: () => number;
  /** The mails are kept there in a file of their own. */
  readonly directory: string;
  /** How many are kept; older ones are thrown away. */
  readonly most?: number;
}

/** Every mailbox in the world, on this machine alone: a mail server that takes what it is given and shows it. */
export async function openMailbox({ now, directory, most = MOST_MAILS }: MailboxOptions): Promise<Mailbox> {
  const kept = await openKept(join(directory, 'mailbox.json'), Kept, nothing);
  const listeners = new Set<() => void>();
  const keep = async (next: z.output<typeof Kept>): Promise<void> => {
    await kept.set(next);
    for (const listener of listeners) listener();
  };
  const take = async (raw: Buffer, envelope: SMTPServerSession['envelope']): Promise<void> => {
    const read = await readMail(raw, envelope);
    const { count, mails } = kept.get();
    const mail: ShownMail = { id: `mail_${count + 1}`, at: now(), ...read };
    await keep({ count: count + 1, mails: [mail, ...mails].slice(0, most).map(writable) });
  };
  const server = new SMTPServer({
    name: 'mailbox.engawa.example',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: LARGEST_MAIL,
    rejectOversized: true,
    closeTimeout: 500,
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then((raw) => (stream.sizeExceeded ? undefined : take(raw, envelope)))
        .then(() => done(), done);
    },
  });
  // A bot that is killed cuts its connections: that is what the local workspace is for.
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox does not listen');
  return {
    smtpUrl: `smtp://127.0.0.1:${address.port}`,
    mails: () => kept.get().mails,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    forget: () => keep(nothing),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** To whom it was handed over says more than its own heading. */
async function readMail(raw: Buffer, envelope: SMTPServerSession['envelope']) {
  const { from, subject, text, attachments } = await PostalMime.parse(raw);
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  return {
    from: from?.name ? `${from.name} <${from.address ?? sender}>` : sender,
    to: envelope.rcptTo.map(({ address }) => address),
    subject: subject ?? '',
    text: text ?? '',
    attachments: attachments.map((one) => ({ name: one.filename ?? one.mimeType, bytes: sizeOf(one) })),
  };
}

const sizeOf = ({ content }: Attachment): number =>
  typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;

const writable = ({ to, attachments, ...mail }: ShownMail) => ({
  ...mail,
  to: [...to],
  attachments: [...attachments],
});
