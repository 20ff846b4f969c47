import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type {
  RemoteSigning,
  SignatureProvider,
  SignatureRequest,
  SignerAsked,
} from '../../src/agreements/signature-provider.ts';
import { anchorsOf } from '../../src/agreements/signer.ts';

export interface ProviderUnderTest {
  readonly provider: SignatureProvider;
  /** How many requests can be signed out there at this moment; undefined when nothing is kept outside. */
  readonly open?: () => Promise<number>;
  /** What people do at a provider that runs elsewhere, by the place in which they sign (from 0). */
  readonly people?: {
    open(providerRef: string, place: number): void;
    sign(providerRef: string, place: number): void;
    decline(providerRef: string, place: number, reason: string): void;
    bounce(providerRef: string, place: number): void;
    expire(providerRef: string): void;
  };
}

let nth = 0;

const signer = (signerId: string, position: number, more: Partial<SignerAsked> = {}): SignerAsked => ({
  signerId,
  position,
  role: 'client',
  personId: 'con_haru',
  name: '春',
  email: 'haru@kawa.example',
  locale: 'ja',
  check: { kind: 'none' },
  ...more,
});

/** Text with the invisible tokens of everybody who signs, as our own documents hold them. */
const documentFor = (signers: readonly SignerAsked[]): Buffer =>
  Buffer.from(`%PDF-1.7 ${signers.flatMap(({ signerId }) => Object.values(anchorsOf(signerId))).join(' ')}`);

export function request(more: Partial<SignatureRequest> = {}): SignatureRequest {
  nth += 1;
  const signers = more.signers ?? [signer(`sgn_${nth}`, 1)];
  return {
    key: `evt_${nth}:signature.request:0`,
    agreementId: `agr_${nth}`,
    title: 'Service agreement: Website',
    locale: 'ja',
    document: documentFor(signers),
    sha256: 'a'.repeat(64),
    signers,
    expiresAt: Temporal.Instant.from('2026-12-23T01:00:00Z'),
    firstTriedMs: 0,
    signal: AbortSignal.timeout(10_000),
    ...more,
  };
}

export const two = (): readonly SignerAsked[] => {
  nth += 1;
  const agency = { role: 'agency', personId: 'mem_aoi', name: 'Aoi', email: 'aoi@hibiki.example' } as const;
  return [signer(`sgn_${nth}a`, 1), signer(`sgn_${nth}b`, 2, agency)];
};

/** What every signature provider promises, whoever it is. Run it once for each. */
export function signatureProviderContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as a signature provider`, () => {
    it('gives a reference by which the request is known', async () => {
      const { provider } = await open();
      const one = await provider.request(request());
      const two = await provider.request(request());
      expect(one.providerRef).not.toBe('');
      expect(two.providerRef).not.toBe(one.providerRef);
    });

    it('is asked twice for the same agreement without there being two', async () => {
      const { provider, open: count } = await open();
      const asked = request();
      const first = await provider.request(asked);
      const again =
        provider.repeat === 'look-first' ? await provider.look(asked) : await provider.request(asked);
      expect(again).toEqual(first);
      if (count !== undefined) expect(await count()).toBe(1);
    });

    it('finds nothing before it was asked, where it has to look', async () => {
      const { provider } = await open();
      if (provider.repeat === 'look-first') expect(await provider.look(request())).toBeUndefined();
    });

    it('voids, also twice', async () => {
      const { provider, open: count } = await open();
      const { providerRef } = await provider.request(request());
      const given = {
        key: 'evt_void:signature.void:0',
        providerRef,
        reason: 'Wrong amount',
        signal: AbortSignal.timeout(10_000),
      };
      await provider.void(given);
      await provider.void(given);
      if (count !== undefined) expect(await count()).toBe(0);
    });

    it('says how it stands: asked, opened, signed in order, and completed with the last', async () => {
      const { provider, people } = await open();
      if (provider.remote === undefined || people === undefined) return;
      const signers = two();
      const given = about((await provider.request(request({ signers }))).providerRef);
      const stands = () => standing(provider.remote, given);
      expect(await stands()).toEqual(['open', 'asked', 'waiting']);
      people.open(given.providerRef, 0);
      expect(await stands()).toEqual(['open', 'opened', 'waiting']);
      people.sign(given.providerRef, 0);
      expect(await stands()).toEqual(['open', 'signed', 'asked']);
      people.sign(given.providerRef, 1);
      expect(await stands()).toEqual(['completed', 'signed', 'signed']);
      const { signed, events } = await provider.remote.documents(given);
      expect(Buffer.from(signed).toString('latin1')).toMatch(/^%PDF-/);
      expect(events.map(({ by }) => by)).toEqual(expect.arrayContaining(['春', 'Aoi']));
    });

    it('says who declined and why, who could not be reached, and that nobody signed in time', async () => {
      const { provider, people } = await open();
      if (provider.remote === undefined || people === undefined) return;
      const ask = async () => about((await provider.request(request())).providerRef);
      const declined = await ask();
      people.decline(declined.providerRef, 0, '金額が違います');
      expect(await provider.remote.ask(declined)).toMatchObject({
        status: 'declined',
        reason: '金額が違います',
        signers: [{ status: 'declined' }],
      });
      const bounced = await ask();
      people.bounce(bounced.providerRef, 0);
      expect(await standing(provider.remote, bounced)).toEqual(['open', 'bounced']);
      const expired = await ask();
      people.expire(expired.providerRef);
      expect(await provider.remote.ask(expired)).toMatchObject({ status: 'expired' });
    });

    it('opens a page for whoever’s turn it is, and for nobody else', async () => {
      const { provider, people } = await open();
      if (provider.remote === undefined || people === undefined) return;
      const signers = two();
      const [first, second] = signers;
      if (first === undefined || second === undefined) throw new Error('two sign');
      const given = about((await provider.request(request({ signers }))).providerRef);
      const { remote } = provider;
      const url = (one: SignerAsked) =>
        remote.signingUrl({ ...given, signer: one, returnUrl: 'https://engawa.example/sign/x' });
      expect(await url(first)).toMatch(/^https:/);
      expect(await url(second)).toBeUndefined();
    });

    it('takes another address for one who has not signed, and asks there', async () => {
      const { provider, people } = await open();
      if (provider.remote === undefined || people === undefined) return;
      const asked = request();
      const [wrong] = asked.signers;
      if (wrong === undefined) throw new Error('one signs');
      const given = about((await provider.request(asked)).providerRef);
      await provider.remote.correct({
        ...given,
        signer: { ...wrong, name: '雪', email: 'yuki@kawa.example' },
      });
      await provider.remote.remind(given);
      expect((await provider.remote.ask(given)).signers).toMatchObject([
        { signerId: wrong.signerId, name: '雪', email: 'yuki@kawa.example', status: 'asked' },
      ]);
    });
  });
}

const about = (providerRef: string) => ({
  providerRef,
  key: 'evt_about:signature:0',
  signal: AbortSignal.timeout(10_000),
});

async function standing(
  remote: RemoteSigning | undefined,
  given: ReturnType<typeof about>,
): Promise<readonly string[]> {
  const news = await remote?.ask(given);
  return news === undefined ? [] : [news.status, ...news.signers.map(({ status }) => status)];
}
