import { createLinks } from './adapters/http/links.ts';
import { createSigningCodes } from './adapters/http/signing-codes.ts';
import { createMailCarrier, type MailOptions } from './adapters/mail/mail-carrier.ts';
import type { Database } from './adapters/postgres/database.ts';
import { codeLetter } from './agreements/code-messages.ts';
import type { Config } from './config.ts';
import type { Carrier } from './kernel/carrier.ts';
import { letters } from './rooms.ts';
import { readSmtpUrl } from './smtp-url.ts';

interface Needs {
  readonly config: Config;
  readonly database: Database;
  readonly linkSecret: string;
  readonly publicUrl: string;
}

/** E-mail. Without SMTP_URL letters are promised all the same, and their receipts say that they were not sent. */
export function composeMail({ config, database, linkSecret, publicUrl }: Needs): Carrier {
  const links = createLinks({ secret: linkSecret, publicUrl });
  const all = [...letters, codeLetter(createSigningCodes({ secret: linkSecret }))];
  return createMailCarrier({ prisma: database.prisma, letters: all, links, ...postFrom(config) });
}

export const mailIsSetUp = ({ SMTP_URL, MAIL_FROM }: Config): boolean =>
  SMTP_URL !== undefined && MAIL_FROM !== undefined;

function postFrom({ SMTP_URL, MAIL_FROM }: Config): Pick<MailOptions, 'post'> {
  if (SMTP_URL === undefined || MAIL_FROM === undefined) return {};
  const server = readSmtpUrl(SMTP_URL.reveal());
  return {
    post: {
      from: MAIL_FROM,
      async handOver(message, attempt) {
        const { handOver } = await import('./adapters/mail/smtp-session.ts');
        return handOver(server, message, attempt);
      },
    },
  };
}
