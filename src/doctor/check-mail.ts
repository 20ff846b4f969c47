import { tryLogin } from '../adapters/mail/smtp-session.ts';
import type { Config } from '../config.ts';
import { readSmtpUrl } from '../smtp-url.ts';
import { type Check, off, ok, wrong } from './finding.ts';

/** The mail server: greeted and logged in to, and no letter handed over. */
export function mailCheck({ SMTP_URL, MAIL_FROM }: Config): Check {
  return {
    about: 'E-mail',
    async look(signal) {
      if (SMTP_URL === undefined || MAIL_FROM === undefined)
        return [off('SMTP_URL is not set: links, codes and reminders go by Slack alone')];
      const server = readSmtpUrl(SMTP_URL.reveal());
      const place = `${server.host}:${server.port}`;
      try {
        await tryLogin(server, signal);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return [wrong(`${place} does not let us in: ${said}`, fixFor(error))];
      }
      return [
        ok(
          `${place} ${server.auth === undefined ? 'answers' : 'takes the password'}; letters come from ${MAIL_FROM}`,
        ),
      ];
    },
  };
}

function fixFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EAUTH')
    return 'correct user and password in SMTP_URL, percent-encoded; many servers want an app password';
  if (code === 'ETLS' || code === 'ESOCKET')
    return 'check host and port in SMTP_URL: smtps:// with 465, smtp:// with 587';
  return 'check SMTP_URL and the firewall: many networks let port 25 and 465 out only for some machines';
}
