import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correctRecipient } from '../../../src/adapters/docusign/correct-recipient.ts';
import { createRest } from '../../../src/adapters/docusign/rest.ts';
import { InDoubt, NeedsAHuman, TryLater } from '../../../src/kernel/effect.ts';
import { request, signatureProviderContract, two } from '../../contracts/signature-provider.contract.ts';
import { providerAt } from '../../support/docusign/provider-there.ts';
import { startDocuSign } from '../../support/docusign/stand-in.ts';

const there = await startDocuSign();
afterAll(() => there.close());

beforeEach(() => {
  there.state.envelopes.clear();
  there.state.wrong.length = 0;
  there.world.faults.length = 0;
  there.world.consented = true;
  there.state.hasPhone = true;
});

// Whatever is tried, nothing is asked that the reference does not know.
afterEach(() => expect(there.state.wrong).toEqual([]));

const { people } = there;
signatureProviderContract('DocuSign', async () => {
  const provider = providerAt(there);
  const { remote } = provider;
  if (remote === undefined) throw new Error('DocuSign runs elsewhere');
  const askLater: typeof remote.ask = (given) => {
    there.clock.ms += 20 * 60_000;
    return remote.ask(given);
  };
  return {
    // Its rule against polling is kept by whoever asks: see src/agreements/provider.
    provider: {
      ...provider,
      remote: { ...remote, ask: askLater },
    },
    open: async () => [...there.state.envelopes.values()].filter(({ status }) => status === 'sent').length,
    people: {
      open: people.open,
      sign: people.sign,
      bounce: people.bounce,
      decline: (id, place, reason) => people.decline(id, reason, place),
      expire: (id) => people.end(id, 'Envelope has expired.'),
    },
  };
});

const only = () => {
  const [envelope, ...more] = there.state.envelopes.values();
  if (envelope === undefined || more.length > 0) throw new Error(`${more.length + 1} envelopes`);
  return envelope;
};
const about = (providerRef: string, ms = 5_000) => ({
  providerRef,
  key: 'evt_x:signature.void:0',
  signal: AbortSignal.timeout(ms),
});

describe('an envelope', () => {
  it('carries our key, our end, reminders, the order, languages, checks, and where to tell', async () => {
    const provider = providerAt(there, 'https://engawa.example/webhooks/docusign');
    const [client, agency] = two();
    if (client === undefined || agency === undefined) throw new Error('two sign');
    const asked = request({
      signers: [
        { ...client, check: { kind: 'access-code', code: '123456' } },
        { ...agency, check: { kind: 'phone', number: '+81 90-1234-5678' } },
      ],
    });
    await provider.request(asked);
    const { given } = only();
    expect(given.customFields.textCustomFields).toMatchObject([{ name: 'engawa_key', value: asked.key }]);
    expect(Number(given.notification.expirations.expireAfter)).toBeGreaterThan(0);
    expect(given.notification.reminders).toMatchObject({ reminderEnabled: 'true', reminderDelay: '3' });
    expect(given.recipients.signers).toMatchObject([
      { routingOrder: '1', accessCode: '123456', emailNotification: { supportedLanguage: 'ja' } },
      {
        routingOrder: '2',
        identityVerification: {
          inputOptions: [{ phoneNumberList: [{ countryCode: '81', number: '9012345678' }] }],
        },
      },
    ]);
    expect(given.eventNotification).toMatchObject({
      url: 'https://engawa.example/webhooks/docusign',
      includeHMAC: 'true',
      requireAcknowledgment: 'true',
    });
  });

  it('keeps within DocuSign’s limits whatever the title, and tells nobody where nobody listens', async () => {
    await providerAt(there).request(request({ title: `${'長い題'.repeat(60)}\nand\tmore 🍣` }));
    expect(only().given.eventNotification).toBeUndefined();
  });

  it.each([
    ['has no place for a signature', {}, { document: Buffer.from('%PDF-1.7 nothing') }, /no place to sign/],
    ['has a signer without an address', { email: null }, {}, /no address/],
    [
      'needs a telephone that the account can’t ask',
      { check: { kind: 'phone', number: '+81901234' } },
      {},
      /phone authentication/,
    ],
  ] as const)('that %s goes to a person', async (_what, signer, more, words) => {
    there.state.hasPhone = false;
    const asked = request();
    const signers = asked.signers.map((one) => ({ ...one, ...signer }));
    const failed = providerAt(there).request({ ...asked, signers, ...more });
    await expect(failed).rejects.toThrow(NeedsAHuman);
    await expect(failed).rejects.toThrow(words);
    expect(there.state.envelopes.size).toBe(0);
  });
});

describe('when an answer is lost', () => {
  it.each(['lost', { status: 503, body: {} }] as const)('%j leaves doubt, and looking tells', async (how) => {
    const provider = providerAt(there);
    if (provider.repeat !== 'look-first') throw new Error('DocuSign is looked at first');
    there.fail('POST /restapi', how);
    const asked = request();
    await expect(provider.request(asked)).rejects.toThrow(InDoubt);
    const found = await provider.look(asked);
    expect(found?.providerRef).toBe(how === 'lost' ? only().envelopeId : undefined);
  });

  it('it is found by our own field once its transaction id is forgotten', async () => {
    const provider = providerAt(there);
    if (provider.repeat !== 'look-first') throw new Error('DocuSign is looked at first');
    const asked = request();
    const { providerRef } = await provider.request(asked);
    only().given.transactionId = '00000000-0000-4000-8000-000000000000';
    expect(await provider.look({ ...asked, firstTriedMs: Date.now() })).toEqual({ providerRef });
  });

  it.each([
    ['POST /restapi', InDoubt],
    ['POST /oauth', TryLater],
  ] as const)('a hanging %s ends at the deadline', async (on, kind) => {
    there.fail(on, 'hang');
    const started = Date.now();
    const failed = providerAt(there).request(request({ signal: AbortSignal.timeout(300) }));
    await expect(failed).rejects.toThrow(kind);
    expect(Date.now() - started).toBeLessThan(3_000);
  });

  it('a document that stops in the middle ends at the deadline, and is no document', async () => {
    const provider = providerAt(there);
    const { providerRef } = await provider.request(request());
    people.sign(providerRef);
    there.fail('GET /restapi', 'trickle');
    await expect(provider.remote?.documents(about(providerRef, 400))).rejects.toThrow(TryLater);
  });

  it('where nothing listens, nothing was done', async () => {
    const account = { ...there.account, basePath: 'http://127.0.0.1:9/restapi' };
    await expect(providerAt({ ...there, account }).request(request())).rejects.toThrow(TryLater);
  });
});

describe('limits', () => {
  it.each([
    [400, 'HOURLY_APIINVOCATION_LIMIT_EXCEEDED', 15 * 60_000],
    [401, 'BURST_APIINVOCATION_LIMIT_EXCEEDED', 60_000],
    [400, 'Hourly_APIInvocation_Envelope_Polling_Limit_Exceeded', 15 * 60_000],
  ])('%i %s is waited for', async (status, errorCode, afterMs) => {
    there.fail('POST /restapi', { status, body: { errorCode, message: '' } }, 2);
    await expect(providerAt(there).request(request())).rejects.toMatchObject({ name: 'TryLater', afterMs });
  });

  it('a token that was taken back is fetched anew, once', async () => {
    const provider = providerAt(there);
    await provider.request(request());
    there.world.tokens.clear();
    await provider.request(request());
    expect(there.state.envelopes.size).toBe(2);
  });
});

describe('taking it back', () => {
  it('gives DocuSign a reason within its limit, also where there is none', async () => {
    const provider = providerAt(there);
    for (const reason of ['', '長'.repeat(400)]) {
      const { providerRef } = await provider.request(request());
      await provider.void({ ...about(providerRef), reason });
      expect(there.envelopeOf(providerRef).status).toBe('voided');
    }
  });

  it('says so when everybody has signed before', async () => {
    const provider = providerAt(there);
    const { providerRef } = await provider.request(request());
    people.sign(providerRef);
    await expect(provider.void({ ...about(providerRef), reason: 'x' })).rejects.toThrow(/signed copy/);
  });
});

it('who can’t be asked any more is neither reminded nor corrected, and that is no failure', async () => {
  const provider = providerAt(there);
  const asked = request();
  const { providerRef } = await provider.request(asked);
  people.sign(providerRef);
  const [signer] = asked.signers;
  if (signer === undefined) throw new Error('one signs');
  await provider.remote?.remind(about(providerRef));
  await provider.remote?.correct({ ...about(providerRef), signer: { ...signer, email: 'new@kawa.example' } });
  expect(only()).toMatchObject({ mailed: 1, signers: [{ email: signer.email }] });
});

it('a correction that DocuSign answers with 200 and refuses inside goes to a person', async () => {
  const provider = providerAt(there);
  const asked = request({ signers: two() });
  const { providerRef } = await provider.request(asked);
  people.sign(providerRef);
  const rest = createRest({ account: there.account, realMs: () => Date.now(), sleep: async () => undefined });
  const [signer] = asked.signers;
  if (signer === undefined) throw new Error('one signs');
  await expect(correctRecipient(rest, { ...about(providerRef), signer })).rejects.toThrow(NeedsAHuman);
});
