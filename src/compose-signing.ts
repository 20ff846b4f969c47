import { clickToSign } from './adapters/click-to-sign/index.ts';
import { createDocuSignSource, createRest, createWebhook, docuSign } from './adapters/docusign/index.ts';
import type { Database } from './adapters/postgres/database.ts';
import { receive } from './adapters/postgres/inbox.ts';
import type { World } from './adapters/system/world.ts';
import type { SignatureProvider } from './agreements/signature-provider.ts';
import type { Config } from './config.ts';
import { docuSignAccountFrom } from './docusign-variables.ts';

interface Needs {
  readonly config: Config;
  readonly database: Database;
  readonly world: World;
  readonly publicUrl: string;
}

export type Signing = ReturnType<typeof composeSigning>;

/** By whom agreements are signed, and how word of it comes in. */
export function composeSigning({ config, database, world, publicUrl }: Needs) {
  const key = config.DOCUSIGN_CONNECT_KEY?.reveal();
  const now = () => world.clock.now();
  const there = composeDocuSign({ config, world, publicUrl });
  const provider = config.signatureProvider === 'docusign' && there !== undefined ? there : clickToSign;
  const webhook = createWebhook({
    ...(key !== undefined && { key }),
    receive: (message) => receive(database.prisma, () => world.newId('inb'), message),
  });
  return {
    provider,
    // What was sent with one provider is finished with it, whichever takes the next.
    providers: there === undefined ? [clickToSign] : [clickToSign, there],
    routes: [webhook],
    source: createDocuSignSource({
      now,
      ...(config.DOCUSIGN_ACCOUNT_ID !== undefined && { accountId: config.DOCUSIGN_ACCOUNT_ID }),
    }),
  };
}

function composeDocuSign({
  config,
  world,
  publicUrl,
}: Omit<Needs, 'database'>): SignatureProvider | undefined {
  const account = docuSignAccountFrom(config);
  if (account === undefined) return undefined;
  const { realMs, sleep } = world;
  const rest = createRest({ account, realMs, sleep });
  const isReachable = publicUrl.startsWith('https://') || account.oauthBase.startsWith('http://');
  const isBelieved = config.DOCUSIGN_CONNECT_KEY !== undefined;
  return docuSign({
    account,
    realMs,
    sleep,
    rest,
    now: () => world.clock.now(),
    // DocuSign refuses an envelope whose webhook is not https; without a key nobody could believe it.
    ...(isReachable && isBelieved && { webhookUrl: `${publicUrl}/webhooks/docusign` }),
  });
}
