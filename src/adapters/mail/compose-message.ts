import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine, type Written } from './write-letter.ts';

export interface Envelope {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly messageId: string;
  /** Stands between the parts of the message. */
  readonly boundary: string;
  readonly date: Date;
}

export interface Enclosed {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** A message as mail servers take it (RFC 5322). The same input gives the same bytes, so a repeat can be recognised. */
export function compose(
  { from, to, messageId, boundary, date }: Envelope,
  { subject, text, html }: Written,
  enclosed: readonly Enclosed[],
): Promise<Buffer> {
  const composer = new MailComposer({
    from: { ...from, name: oneLine(from.name) },
    to: { ...to, name: oneLine(to.name) },
    subject,
    text,
    html,
    messageId,
    date,
    // No holiday notices in return.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    attachments: enclosed.map(({ name, type, bytes }) => ({
      filename: fileName(name),
      contentType: type,
      content: bytes,
    })),
    baseBoundary: boundary,
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Slashes would name a folder. */
const fileName = (name: string): string => oneLine(name).replaceAll(/[/\\:]/g, '-');
