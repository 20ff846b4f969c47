import { z } from 'zod';

/** What DocuSign's reference names, and nothing else: DocuSign itself says nothing about a name it does not know. */
const yesNo = z.enum(['true', 'false']);
const digits = z.string().regex(/^\d+$/);

const AnchorTab = z.strictObject({
  anchorString: z.string().min(1),
  anchorUnits: z.enum(['pixels', 'mms', 'cms', 'inches']),
  anchorXOffset: z.string(),
  anchorYOffset: z.string(),
  anchorIgnoreIfNotPresent: yesNo,
  anchorCaseSensitive: yesNo,
  documentId: digits,
  recipientId: digits,
  tabLabel: z.string(),
});

const PhoneCheck = z.strictObject({
  workflowId: z.guid(),
  inputOptions: z.tuple([
    z.strictObject({
      name: z.literal('phone_number_list'),
      valueType: z.literal('PhoneNumberList'),
      phoneNumberList: z.array(z.strictObject({ countryCode: digits.max(3), number: digits.min(4) })).min(1),
    }),
  ]),
});

export const SignerShape = z.strictObject({
  recipientId: digits,
  clientUserId: z.string().min(1).max(100),
  embeddedRecipientStartURL: z.literal('SIGN_AT_DOCUSIGN'),
  name: z.string().min(1).max(100),
  email: z.email().max(100),
  routingOrder: digits,
  emailNotification: z.strictObject({
    emailSubject: z.string().min(1).max(100),
    emailBody: z.string().max(10_000),
    supportedLanguage: z.enum(['en', 'ja', 'zh_CN']),
  }),
  accessCode: z.string().min(1).max(50).exactOptional(),
  identityVerification: PhoneCheck.exactOptional(),
  tabs: z.strictObject({
    signHereTabs: z.array(AnchorTab).min(1),
    fullNameTabs: z.array(AnchorTab),
    dateSignedTabs: z.array(AnchorTab),
  }),
});

export const EnvelopeShape = z.strictObject({
  status: z.enum(['sent', 'created']),
  transactionId: z.guid(),
  emailSubject: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\r\n]+$/),
  emailBlurb: z.string().max(10_000),
  documents: z
    .array(
      z.strictObject({
        documentId: digits,
        name: z.string().min(1).max(100),
        fileExtension: z.literal('pdf'),
        documentBase64: z.base64().max(34_000_000),
      }),
    )
    .length(1),
  recipients: z.strictObject({ signers: z.array(SignerShape).min(1) }),
  customFields: z.strictObject({
    textCustomFields: z.array(
      z.strictObject({
        name: z.string().max(50),
        value: z.string().max(100),
        show: yesNo,
        required: yesNo,
      }),
    ),
  }),
  notification: z.strictObject({
    useAccountDefaults: z.literal('false'),
    reminders: z.strictObject({ reminderEnabled: yesNo, reminderDelay: digits, reminderFrequency: digits }),
    expirations: z.strictObject({ expireEnabled: yesNo, expireAfter: digits, expireWarn: digits }),
  }),
  eventNotification: z
    .strictObject({
      url: z.url(),
      requireAcknowledgment: yesNo,
      loggingEnabled: yesNo,
      includeHMAC: yesNo,
      deliveryMode: z.enum(['SIM', 'aggregate']),
      events: z.array(z.string().regex(/^(envelope|recipient)-[a-z]+$/)),
      eventData: z.strictObject({
        version: z.literal('restv2.1'),
        format: z.literal('json'),
        includeData: z.array(z.string()),
      }),
    })
    .exactOptional(),
});
export type EnvelopeGiven = z.output<typeof EnvelopeShape>;

export const UpdateShape = z.strictObject({
  status: z.literal('voided').exactOptional(),
  voidedReason: z.string().min(1).max(200).exactOptional(),
});

export const CorrectionShape = z.strictObject({
  signers: z
    .array(
      z.strictObject({
        recipientId: digits,
        clientUserId: z.string(),
        embeddedRecipientStartURL: z.literal('SIGN_AT_DOCUSIGN'),
        name: z.string().min(1).max(100),
        email: z.email(),
        accessCode: z.string().min(1).max(50).exactOptional(),
        routingOrder: digits.exactOptional(),
      }),
    )
    .length(1),
});

export const ViewShape = z.strictObject({
  clientUserId: z.string(),
  userName: z.string(),
  email: z.email(),
  authenticationMethod: z.string(),
  returnUrl: z.url(),
});
