import { createHash } from 'node:crypto';
import type { SignatureRequest, SignerAsked } from '../../agreements/signature-provider.ts';
import { anchorsOf } from '../../agreements/signer.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import type { Locale } from '../../kernel/locale.ts';
import { bodyFor, cut, subjectFor } from './envelope-words.ts';

/** The name of the custom field by which others, too, find and count what Engawa has sent. */
export const KEY_FIELD = 'engawa_key';
/** DocuSign mails the signer all the same, and its link opens the same signing as ours from Slack. */
export const SIGN_THERE = 'SIGN_AT_DOCUSIGN';

/** Reminders by e-mail: first after three days, then every two; a warning three days before the end. */
const REMINDS = { reminderEnabled: 'true', reminderDelay: '3', reminderFrequency: '2' } as const;
const WARNS_DAYS = '3';
const DAY_MS = 86_400_000;

export interface EnvelopeNeeds {
  /** Where DocuSign tells what happened; left out: it is asked now and then. */
  readonly webhookUrl?: string;
  /** The account's workflow for checking a telephone, where one of the signers needs it. */
  readonly phoneWorkflowId?: string;
  readonly nowMs: number;
}

/** The same for every try of one request: DocuSign finds envelopes by it for seven days. */
export function transactionIdOf(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  const part = (from: number, to: number): string => hex.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`;
}

/** Nearly every value is a string, and DocuSign says nothing about names it does not know: keep to the reference. */
export function envelopeFor(request: SignatureRequest, needs: EnvelopeNeeds) {
  const { key, title, locale, document, signers } = request;
  return {
    status: 'sent',
    transactionId: transactionIdOf(key),
    emailSubject: subjectFor(title, locale),
    emailBlurb: bodyFor(title, locale),
    documents: [
      {
        documentId: '1',
        name: cut(title.replaceAll(/\s+/gu, ' '), 100),
        fileExtension: 'pdf',
        documentBase64: Buffer.from(document).toString('base64'),
      },
    ],
    recipients: { signers: signers.map((signer, index) => signerFor(signer, index, title, needs)) },
    customFields: {
      textCustomFields: [{ name: KEY_FIELD, value: key.slice(0, 100), show: 'false', required: 'false' }],
    },
    notification: {
      useAccountDefaults: 'false',
      reminders: REMINDS,
      expirations: {
        expireEnabled: 'true',
        expireAfter: String(daysLeft(request, needs.nowMs)),
        expireWarn: WARNS_DAYS,
      },
    },
    ...(needs.webhookUrl !== undefined && { eventNotification: toldOf(needs.webhookUrl) }),
  };
}

/** Never before our own end, which is told in the room and then takes it back there. */
const daysLeft = ({ expiresAt }: SignatureRequest, nowMs: number): number =>
  Math.min(999, Math.max(1, Math.ceil((expiresAt.epochMilliseconds - nowMs) / DAY_MS)));

const languages: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh_CN' };

function signerFor(signer: SignerAsked, index: number, title: string, needs: EnvelopeNeeds) {
  const { signerId, position, name, email, locale } = signer;
  if (email === null)
    throw new NeedsAHuman(
      `DocuSign reaches people by e-mail, and ${name} has no address here: add it with /engawa roles, void this version and send it again`,
    );
  const recipientId = String(index + 1);
  return {
    recipientId,
    clientUserId: signerId,
    embeddedRecipientStartURL: SIGN_THERE,
    name: cut(name, 100),
    email,
    routingOrder: String(position),
    emailNotification: {
      emailSubject: subjectFor(title, locale),
      emailBody: bodyFor(title, locale),
      supportedLanguage: languages[locale],
    },
    ...checkFor(signer, needs),
    tabs: tabsFor(signerId, recipientId),
  };
}

function checkFor({ check }: SignerAsked, { phoneWorkflowId }: EnvelopeNeeds) {
  if (check.kind === 'access-code') return { accessCode: check.code.slice(0, 50) };
  if (check.kind === 'none' || phoneWorkflowId === undefined) return {};
  return {
    identityVerification: {
      workflowId: phoneWorkflowId,
      inputOptions: [
        {
          name: 'phone_number_list',
          valueType: 'PhoneNumberList',
          phoneNumberList: [phoneFrom(check.number)],
        },
      ],
    },
  };
}

/** Country codes are one to three digits, and none is the beginning of another: ITU-T E.164. */
const longCodes = /^(?:2[1-689]|3[578]|42|5[09]|6[7-9]|8[0578]|9[679])/;
const twoDigits = /^(?:20|27|28|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/** `+81 90-1234-5678` as DocuSign wants it: the country's code, and the rest without the zero at its beginning. */
export function phoneFrom(number: string): { readonly countryCode: string; readonly number: string } {
  const digits = number.normalize('NFKC').replaceAll(/\D/g, '');
  const length = /^[17]/.test(digits) ? 1 : longCodes.test(digits) ? 3 : twoDigits.test(digits) ? 2 : 3;
  return { countryCode: digits.slice(0, length), number: digits.slice(length).replace(/^0+/, '') };
}

/** Each signs, and is named and dated, where the document has that person's own invisible tokens. */
function tabsFor(signerId: string, recipientId: string) {
  const { signature, name, date } = anchorsOf(signerId);
  const at = (anchorString: string, tabLabel: string) => ({
    anchorString,
    anchorUnits: 'pixels',
    anchorXOffset: '0',
    anchorYOffset: '0',
    anchorIgnoreIfNotPresent: 'false',
    anchorCaseSensitive: 'true',
    documentId: '1',
    recipientId,
    tabLabel,
  });
  return {
    signHereTabs: [at(signature, 'signature')],
    fullNameTabs: [at(name, 'name')],
    dateSignedTabs: [at(date, 'date')],
  };
}

/** What Connect tells us for this envelope alone, so that the account needs no set-up but a key. */
const toldOf = (url: string) => ({
  url,
  requireAcknowledgment: 'true',
  loggingEnabled: 'true',
  includeHMAC: 'true',
  deliveryMode: 'SIM',
  events: [
    'envelope-completed',
    'envelope-declined',
    'envelope-voided',
    'envelope-corrected',
    'recipient-delivered',
    'recipient-completed',
    'recipient-declined',
    'recipient-autoresponded',
    'recipient-authenticationfailed',
  ],
  eventData: { version: 'restv2.1', format: 'json', includeData: ['custom_fields', 'recipients'] },
});
